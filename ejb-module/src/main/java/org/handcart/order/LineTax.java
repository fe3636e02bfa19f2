package org.handcart.order;

import java.math.BigDecimal;
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

    public LineTax {
        if (amount.isNegative() || rate.signum() < 0) {
            throw new IllegalArgumentException("tax below zero: " + component);
        }
        BigDecimal plain = rate.stripTrailingZeros();
        rate = plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
