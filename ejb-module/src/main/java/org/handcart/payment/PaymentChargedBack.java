package org.handcart.payment;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** The customer's bank took money back. */
public record PaymentChargedBack(
        OrderId orderId,
        UUID tenderId,
        String tender,
        Money amount,
        @Nullable String reference,
        Instant occurredAt) implements DomainEvent {

    @Override
    public String wireName() {
        return "payment.charged-back.v1";
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
