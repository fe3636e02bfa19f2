package org.handcart.order;

import java.time.Instant;
import java.util.UUID;
import org.handcart.shared.DomainEvent;

/** Somebody decided, or time did: the hold is released. {@code openHolds} says whether others are left. */
public record OrderHoldLifted(
        OrderId orderId,
        String storeCode,
        HoldId hold,
        HoldSource source,
        String reason,
        String why,
        int openHolds,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "order.hold-lifted.v1";
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
