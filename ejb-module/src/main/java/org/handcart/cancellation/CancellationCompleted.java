package org.handcart.cancellation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;

/** The cancellation has ended; PARTIALLY_COMPLETED when units were rejected or a refund failed for ever. */
public record CancellationCompleted(
        CancellationId cancellationId,
        OrderId orderId,
        CancellationStatus status,
        Money value,
        Money codReduction,
        Money refund,
        List<CancelledItem> items,
        Instant occurredAt)
        implements DomainEvent {

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
