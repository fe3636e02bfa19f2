package org.handcart.fulfillment;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;

/** The warehouse has the order. */
public record ReleaseAcknowledged(OrderId orderId, String eventId, Instant occurredAt) implements DomainEvent {

    @Override
    public String wireName() {
        return "fulfillment.release-acknowledged.v1";
    }

    @Override
    public Topic topic() {
        return Topic.ORDER_EVENTS;
    }

    @Override
    public UUID stream() {
        return orderId.value();
    }
}
