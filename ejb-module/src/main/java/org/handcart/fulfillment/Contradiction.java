package org.handcart.fulfillment;

import java.time.Instant;
import java.util.List;
import org.handcart.order.LineExcess;
import org.handcart.order.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * A report of the warehouse that claims what cannot be.
 *
 * @param claims what is wrong with it, in a sentence
 * @param excess how far it lies beyond what is possible, as the order is now; empty once it is resolved
 */
public record Contradiction(
        String eventId,
        OrderId orderId,
        String storeCode,
        String type,
        int sequence,
        Instant reportedAt,
        String claims,
        List<LineExcess> excess,
        boolean resolved,
        @Nullable Resolution resolution,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt,
        @Nullable String comment) {}
