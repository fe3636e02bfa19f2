package org.handcart.order;

import java.time.Instant;
import java.util.UUID;
import org.handcart.shared.DomainEvent;

/** The order as a whole came further. */
public record OrderAdvanced(
        OrderId orderId,
        String storeCode,
        Milestone milestone,
        OrderStatus statusBefore,
        OrderStatus statusAfter,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "order.advanced.v1";
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
