package org.handcart.goodwill;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;

/** Money is given without an item: off the due first, the rest is asked back (D8). */
public record GoodwillGiven(
        GoodwillId goodwillId,
        OrderId orderId,
        Money amount,
        Money codReduction,
        Money refund,
        GoodwillReason reason,
        String comment,
        String requestedBy,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "goodwill.given.v1";
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
