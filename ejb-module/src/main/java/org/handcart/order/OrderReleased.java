package org.handcart.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.shared.DomainEvent;

/** Units were handed to the store's warehouse. */
public record OrderReleased(
        OrderId orderId,
        String orderNumber,
        String storeCode,
        List<MovedUnits> lines,
        OrderStatus statusBefore,
        OrderStatus statusAfter,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "order.released.v1";
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
