package org.handcart.order;

import org.jspecify.annotations.Nullable;

/** Units of one line that moved by a report; what those that left were worth is told by {@link QuantityAdjusted}. */
public record ShiftedUnits(
        OrderLineId orderLineId,
        String sku,
        int shipped,
        int short_,
        int cancelled,
        @Nullable String discrepancy) {

    public static ShiftedUnits of(LineShift shift) {
        return new ShiftedUnits(
                shift.line(),
                shift.sku(),
                shift.newlyShipped(),
                shift.newlyShort(),
                shift.newlyCancelled(),
                shift.discrepancy());
    }
}
