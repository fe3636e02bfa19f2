package org.handcart.returns;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** A store took goods back; what they are worth is in {@code order.lines-returned.v1}, which goes before. */
public record GoodsReturned(
        ReturnId returnId,
        OrderId orderId,
        String storeCode,
        ReturnReason reason,
        @Nullable String comment,
        Money refund,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "returns.received.v1";
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
