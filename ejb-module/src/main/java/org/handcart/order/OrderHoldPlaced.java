package org.handcart.order;

import java.time.Instant;
import java.util.UUID;
import org.handcart.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** The order waits for a decision: it does not go to the warehouse while a hold is open. Not to be confused with {@link LinesHeld}, which is about units. */
public record OrderHoldPlaced(
        OrderId orderId,
        String storeCode,
        HoldId hold,
        HoldSource source,
        String reason,
        String detail,
        @Nullable Instant until,
        HoldExpiry onExpiry,
        int openHolds,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "order.hold-placed.v1";
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
