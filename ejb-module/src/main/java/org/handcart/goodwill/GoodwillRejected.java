package org.handcart.goodwill;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;

/** Nobody agreed to give money without an item, or nothing was left to give. */
public record GoodwillRejected(GoodwillId goodwillId, OrderId orderId, Money amount, String why, Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "goodwill.rejected.v1";
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
