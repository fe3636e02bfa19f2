package org.handcart.order;

import java.math.BigDecimal;
import java.util.List;
import org.handcart.shared.Allocation;
import org.handcart.shared.Money;

/**
 * One component of a line's tax as it was frozen at placement (D6, D32); later rates change nothing.
 *
 * @param component such as CGST or VAT; once per line
 * @param rate in percent, such as 2.5; without trailing zeros
 * @param inclusive whether the line's price contains it; if not it came on top
 * @param amount for all ordered units of the line, after discount; not negative
 */
public record LineTax(String component, BigDecimal rate, boolean inclusive, Money amount) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A change of a line's price with the taxes that come on top of it, at their frozen rates; below zero for a lower one. */
    public static Money onTop(List<LineTax> taxes, Money change) {
        Money sum = change;
        for (LineTax tax : taxes) {
            if (!tax.inclusive()) {
                Money size = change.isNegative() ? change.negated() : change;
                Money part = Allocation.proportion(size, tax.rate(), HUNDRED);
                sum = change.isNegative() ? sum.minus(part) : sum.plus(part);
            }
        }
        return sum;
    }

    public LineTax {
        if (amount.isNegative() || rate.signum() < 0) {
            throw new IllegalArgumentException("tax below zero: " + component);
        }
        BigDecimal plain = rate.stripTrailingZeros();
        rate = plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
