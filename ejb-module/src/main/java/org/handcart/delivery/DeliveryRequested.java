package org.handcart.delivery;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;

/** The goods are packed: a rider is wanted, who collects {@code due} at the door. */
public record DeliveryRequested(OrderId orderId, String storeCode, Money due, Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "delivery.requested.v1";
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
