package org.handcart.pricing;

/** An entry in the history of a tax class. */
public record DatedTaxTerms(Recorded recorded, Scope scope, Period period, TaxTerms terms) {}
