package org.handcart.order;

import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line's request: {@code requested = cancelled + held + rejected}.
 *
 * @param worth of the cancelled units only
 * @param overridden units among cancelled and held that only a store manager's word let go
 * @param fromReserved of the cancelled units held stock
 * @param unitPrice list price of one unit, as frozen at placement
 */
public record Reduction(
        OrderLineId line,
        String sku,
        int requested,
        int cancelled,
        int held,
        int rejected,
        @Nullable RejectReason reason,
        UnitsWorth worth,
        int fromReserved,
        int overridden,
        Money unitPrice) {

    public Money value() {
        return worth.value();
    }
}
