package org.handcart.delivery;

import java.time.Instant;
import org.handcart.order.OrderId;
import org.jspecify.annotations.Nullable;

/** The one delivery of an order. */
public record Delivery(
        OrderId order,
        String storeCode,
        String status,
        @Nullable String riderId,
        Instant requestedAt,
        @Nullable Instant assignedAt,
        @Nullable Instant pickedUpAt,
        @Nullable Instant deliveredAt) {}
