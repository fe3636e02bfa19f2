package org.handcart.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.shared.DomainEvent;

/** The order was taken although rules warned of it. */
public record OrderWarned(OrderId orderId, String storeCode, List<Warning> warnings, Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "order.warned.v1";
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
