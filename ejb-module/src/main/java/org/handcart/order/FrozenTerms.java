package org.handcart.order;

import java.util.Currency;

/** What a conductor needs to know of an order before it takes units off it; none of it ever changes. */
public record FrozenTerms(
        OrderId order, String storeCode, Currency currency, boolean hasDiscounts, boolean hasBundles) {}
