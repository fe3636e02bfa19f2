package org.handcart.order;

import java.time.Instant;
import java.util.UUID;
import org.handcart.shared.DomainEvent;

/** The prepaid money is in, or none was asked for; the promise runs from now (D27). */
public record OrderConfirmed(
        OrderId orderId,
        String storeCode,
        OrderStatus statusBefore,
        OrderStatus statusAfter,
        Instant dueAt,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "order.confirmed.v1";
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
