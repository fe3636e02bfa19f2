package org.handcart.pricing;

import java.util.List;

/** A tax class with entries of its history, which are in the order of their scope, widest first, and of their time. */
public record TaxClass(String code, String name, List<Dated<TaxTerms>> terms, long version) {}
