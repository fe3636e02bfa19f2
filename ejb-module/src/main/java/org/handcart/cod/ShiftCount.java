package org.handcart.cod;

/** A shift after its bag was counted: CLOSED when nothing was missing, COUNTED while a difference waits. */
public record ShiftCount(RiderShift shift, CashCount count) {}
