package org.handcart.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** An order was accepted. */
public record OrderPlaced(
        OrderId orderId,
        String orderNumber,
        String channel,
        @Nullable String externalId,
        String storeCode,
        OrderStatus status,
        String paymentStatus,
        Money total,
        List<PlacedLine> lines,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "order.placed.v1";
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
