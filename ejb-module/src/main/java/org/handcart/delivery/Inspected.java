package org.handcart.delivery;

/** What somebody found of one product: {@code good} may be sold, {@code damaged} not; the rest did not come back. */
public record Inspected(String sku, int good, int damaged) {}
