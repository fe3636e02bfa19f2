package org.handcart.delivery;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;

/** The rider's side reported; {@code outcome} says whether it changed anything. {@code reportedAt} is the rider's clock. */
public record DeliveryReported(
        OrderId orderId,
        String eventId,
        String type,
        String riderId,
        DeliveryMove.Kind outcome,
        String detail,
        Instant reportedAt,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "delivery.reported.v1";
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
