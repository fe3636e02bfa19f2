package org.handcart.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which orders of the past.
 *
 * @param from placed then or later
 * @param to placed before
 * @param after the last order of the page before; null for the first page
 */
public record PlacedSearch(
        @Nullable String storeCode,
        Instant from,
        Instant to,
        @Nullable Position after,
        int limit) {}
