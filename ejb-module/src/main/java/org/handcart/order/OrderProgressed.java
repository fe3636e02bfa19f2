package org.handcart.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.shared.DomainEvent;

/** The warehouse reported figures. Published for a late report too, which changes nothing ({@code changed} false). */
public record OrderProgressed(
        OrderId orderId,
        String storeCode,
        List<ShiftedUnits> lines,
        boolean changed,
        OrderStatus statusBefore,
        OrderStatus statusAfter,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "order.progressed.v1";
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
