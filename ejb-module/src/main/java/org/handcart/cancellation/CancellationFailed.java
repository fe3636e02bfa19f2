package org.handcart.cancellation;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;

/** A refund failed for ever: the units stay cancelled, a person pays back (D31). */
public record CancellationFailed(CancellationId cancellationId, OrderId orderId, String detail, Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "cancellation.failed.v1";
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
