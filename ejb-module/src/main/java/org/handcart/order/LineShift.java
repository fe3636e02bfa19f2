package org.handcart.order;

import java.util.List;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Units of one line that moved.
 *
 * @param derivation of the units that left, in sentences
 * @param discrepancy what the warehouse claims beyond what is possible (F48, D13)
 * @param shortWorth null when no unit fell short
 * @param cancelledWorth null when no held unit was cancelled
 */
public record LineShift(
        OrderLineId line,
        String sku,
        int newlyShipped,
        int newlyShort,
        int newlyCancelled,
        Money shortValue,
        Money cancelledValue,
        List<String> derivation,
        @Nullable String discrepancy,
        @Nullable UnitsWorth shortWorth,
        @Nullable UnitsWorth cancelledWorth) {

    /** With what the cancelled units are worth once something is withheld of them (D5, D14). */
    public LineShift cancelledFor(UnitsWorth worth) {
        return new LineShift(
                line,
                sku,
                newlyShipped,
                newlyShort,
                newlyCancelled,
                shortValue,
                worth.value(),
                derivation,
                discrepancy,
                shortWorth,
                worth);
    }
}
