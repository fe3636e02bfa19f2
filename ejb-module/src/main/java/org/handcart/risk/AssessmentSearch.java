package org.handcart.risk;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * Which assessments are looked for; null takes any.
 *
 * @param waits only those that waited, or only those that did not
 * @param from inclusive
 * @param to exclusive
 * @param after the last one of the page before
 */
public record AssessmentSearch(
        @Nullable OrderId order,
        @Nullable String storeCode,
        @Nullable String agent,
        @Nullable Boolean waits,
        int minScore,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Place after) {

    public record Place(Instant at, UUID id) {}
}
