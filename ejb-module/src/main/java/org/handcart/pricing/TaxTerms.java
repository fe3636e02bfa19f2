package org.handcart.pricing;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a tax class means at one time in one place.
 *
 * @param inclusive whether prices contain the tax; otherwise it comes on top
 * @param rates in the order they were written; none means free of tax. Each is taken of the same net amount
 */
public record TaxTerms(boolean inclusive, List<TaxRate> rates) {

    public TaxTerms {
        rates = List.copyOf(rates);
    }

    /** The sum of all components. */
    public BigDecimal percent() {
        return rates.stream().map(TaxRate::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
