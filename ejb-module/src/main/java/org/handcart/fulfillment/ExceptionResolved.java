package org.handcart.fulfillment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.LineExcess;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;

/** A person decided what becomes of a report that claimed what cannot be; {@code excess} is what lay beyond. */
public record ExceptionResolved(
        OrderId orderId,
        String eventId,
        Resolution resolution,
        List<LineExcess> excess,
        String resolvedBy,
        String comment,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "fulfillment.exception-resolved.v1";
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
