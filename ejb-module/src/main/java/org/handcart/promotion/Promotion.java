package org.handcart.promotion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promotion as it is kept.
 *
 * @param storeCode the one store it is for; null for every store of the organisation
 * @param automatic applies by itself; otherwise an order must name its code
 * @param from inclusive
 * @param until exclusive; null for good
 * @param usesPerCustomer orders of one customer that may have it; null for any number
 * @param version 0 for one that is not kept yet
 */
public record Promotion(
        String name,
        @Nullable String storeCode,
        boolean automatic,
        PromotionTerms terms,
        Instant from,
        @Nullable Instant until,
        @Nullable Integer usesPerCustomer,
        boolean active,
        long version) {

    public String code() {
        return terms.code();
    }
}
