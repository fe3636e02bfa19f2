package org.handcart.order;

import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a conductor needs to know of an order before it takes units off it.
 *
 * @param confirmedAt null until it is confirmed; never changes then
 * @param promisedAt when it is to be there, with the pauses the customer caused (D27); null until it is confirmed
 */
public record FrozenTerms(
        OrderId order,
        String storeCode,
        Currency currency,
        boolean hasDiscounts,
        boolean hasBundles,
        @Nullable Instant confirmedAt,
        @Nullable Instant promisedAt) {}
