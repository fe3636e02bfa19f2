package org.handcart.pricing;

import java.util.List;

/** A fee rule with entries of its history, by time. */
public record FeeRule(String code, List<Dated<FeeTerms>> terms, long version) {}
