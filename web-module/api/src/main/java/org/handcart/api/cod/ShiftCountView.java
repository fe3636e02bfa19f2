package org.handcart.api.cod;

import org.handcart.cod.CashCount;
import org.handcart.cod.RiderShift;
import org.handcart.cod.ShiftCount;

/** A shift after its bag was counted. */
public record ShiftCountView(RiderShift shift, CashCount count) {
    static ShiftCountView of(ShiftCount counted) {
        return new ShiftCountView(counted.shift(), counted.count());
    }
}
