package org.handcart.order;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Filters of the list; null means any. {@code limit} 1 to 100. */
public record OrderSearch(
        @Nullable Set<OrderStatus> status,
        @Nullable String storeCode,
        @Nullable String customerId,
        @Nullable Instant createdFrom,
        @Nullable Instant createdTo,
        @Nullable String text,
        boolean oldestFirst,
        int limit,
        @Nullable Position after) {}
