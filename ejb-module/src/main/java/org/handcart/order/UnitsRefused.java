package org.handcart.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.shared.DomainEvent;

/** Units were not taken at the door. {@code worth} says what that did to the order, fees included. */
public record UnitsRefused(
        OrderId order,
        String storeCode,
        List<TakenBackLine> lines,
        OrderWorth worth,
        OrderStatus statusBefore,
        OrderStatus statusAfter,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "order.units-refused.v1";
    }

    @Override
    public Topic topic() {
        return Topic.ORDER_EVENTS;
    }

    @Override
    public UUID stream() {
        return order.value();
    }
}
