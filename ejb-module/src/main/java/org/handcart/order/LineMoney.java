package org.handcart.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.handcart.shared.Money;
import org.handcart.shared.UnitSlices;

/**
 * A line's frozen amounts, as far as they say what its units are worth when they leave (D3, D6). Taxes that came on top
 * of the price are sliced each by itself, the rest of the total is sliced as one; included taxes are sliced for the
 * record only. So any sequence of departures adds up to the total, and every component to itself.
 *
 * @param total what the customer pays for all units, taxes included
 * @param taxes by component, in their frozen order
 * @param units the number of ordered units, 1 or more
 */
public record LineMoney(Money total, List<LineTax> taxes, int units) {

    public LineMoney {
        taxes = List.copyOf(taxes);
    }

    /**
     * @param gone units that left the line before, whatever the way
     * @param count how many more leave; {@code gone + count} is at most {@code units}
     */
    public UnitsWorth worth(int gone, int count) {
        List<TaxWorth> parts = new ArrayList<>(taxes.size());
        Money base = total;
        Money onTop = Money.zero(total.currency());
        Money allTax = onTop;
        for (LineTax tax : taxes) {
            Money slice = new UnitSlices(tax.amount(), units).value(gone, count);
            parts.add(new TaxWorth(
                    tax.component(),
                    plain(tax.rate()),
                    tax.inclusive(),
                    tax.amount(),
                    slice,
                    Money.zero(slice.currency()),
                    slice));
            allTax = allTax.plus(slice);
            if (!tax.inclusive()) {
                base = base.minus(tax.amount());
                onTop = onTop.plus(slice);
            }
        }
        Money slice = new UnitSlices(base, units).value(gone, count).plus(onTop);
        return new UnitsWorth(
                units,
                gone,
                gone + count,
                total,
                slice,
                Money.zero(slice.currency()),
                slice,
                slice.minus(allTax),
                List.copyOf(parts));
    }

    /** The same number whether it comes from a request or from the database: 2.5, not 2.500000. */
    private static BigDecimal plain(BigDecimal rate) {
        BigDecimal shortest = rate.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** {@code value} of {@link #worth} alone. */
    public Money value(int gone, int count) {
        return worth(gone, count).value();
    }
}
