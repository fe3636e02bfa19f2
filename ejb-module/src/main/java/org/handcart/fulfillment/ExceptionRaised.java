package org.handcart.fulfillment;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;

/** The warehouse claims what cannot be (F48, D13): a person must look; no status was changed by it. */
public record ExceptionRaised(
        OrderId orderId, String eventId, String type, int warehouseSequence, String detail, Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "fulfillment.exception-raised.v1";
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
