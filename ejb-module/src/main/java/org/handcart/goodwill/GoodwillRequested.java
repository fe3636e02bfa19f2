package org.handcart.goodwill;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;

/** Somebody wants to give money without an item and waits for a person to agree. */
public record GoodwillRequested(
        GoodwillId goodwillId,
        OrderId orderId,
        Money amount,
        GoodwillReason reason,
        String comment,
        String requestedBy,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "goodwill.requested.v1";
    }

    @Override
    public Topic topic() {
        return Topic.PAYMENT_EVENTS;
    }

    @Override
    public UUID stream() {
        return orderId.value();
    }
}
