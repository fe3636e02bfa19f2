package org.handcart.cancellation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** Somebody asked for units to be cancelled. */
public record CancellationRequested(
        CancellationId cancellationId,
        OrderId orderId,
        String reason,
        @Nullable String comment,
        RefundMethod refundMethod,
        String requestedBy,
        List<CancelledItem> items,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "cancellation.requested.v1";
    }

    @Override
    public Topic topic() {
        return Topic.CANCELLATION_EVENTS;
    }

    @Override
    public UUID stream() {
        return orderId.value();
    }
}
