package org.handcart.order;

import java.time.Instant;
import java.util.UUID;
import org.handcart.shared.DomainEvent;

/** The money axis of the order moved. */
public record PaymentStatusChanged(OrderId orderId, String storeCode, String before, String after, Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "order.payment-status-changed.v1";
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
