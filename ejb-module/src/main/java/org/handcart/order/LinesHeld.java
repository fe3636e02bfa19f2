package org.handcart.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.shared.DomainEvent;

/** Units wait for somebody's word on their cancellation: the warehouse's, which has them (D13), or a person's (D23). */
public record LinesHeld(OrderId orderId, String storeCode, String reason, List<MovedUnits> lines, Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "order.lines-held.v1";
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
