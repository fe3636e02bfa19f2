package org.handcart.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.shared.DomainEvent;

/** Held units are held no longer and go on to the customer. */
public record HoldReleased(OrderId orderId, String storeCode, List<MovedUnits> lines, Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "order.hold-released.v1";
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
