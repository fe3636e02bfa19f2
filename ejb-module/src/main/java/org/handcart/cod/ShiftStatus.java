package org.handcart.cod;

/** Where a rider's shift stands. */
public enum ShiftStatus {
    OPEN,
    /** The cash is handed in; a difference waits for a second person. */
    COUNTED,
    CLOSED
}
