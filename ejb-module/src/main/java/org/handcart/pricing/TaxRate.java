package org.handcart.pricing;

import java.math.BigDecimal;

/**
 * One component of a tax.
 *
 * @param component its name on the receipt, such as {@code CGST}
 * @param percent of the net amount; 2.5 for two and a half per cent, without trailing zeros
 */
public record TaxRate(String component, BigDecimal percent) {

    public TaxRate {
        percent = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
        if (percent.scale() < 0) {
            percent = percent.setScale(0);
        }
    }

    public static TaxRate of(String component, String percent) {
        return new TaxRate(component, new BigDecimal(percent));
    }
}
