package org.handcart.cancellation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** The cancellation has ended and every refund of it is paid; PARTIALLY_COMPLETED when units were rejected. */
public record CancellationCompleted(
        CancellationId cancellationId,
        OrderId orderId,
        @Nullable String customerId,
        CancellationStatus status,
        List<CancelledItem> items,
        Money value,
        Money codReduction,
        Money refundAmount,
        RefundMethod refundMethod,
        Instant completedAt)
        implements DomainEvent {

    @Override
    public Instant occurredAt() {
        return completedAt;
    }

    @Override
    public String wireName() {
        return "cancellation.completed.v1";
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
