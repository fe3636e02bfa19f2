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
        @Nullable String customerId,
        List<RequestedUnits> items,
        String requestedBy,
        String reason,
        @Nullable String comment,
        RefundMethod refundMethod,
        Instant timestamp)
        implements DomainEvent {

    @Override
    public Instant occurredAt() {
        return timestamp;
    }

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
