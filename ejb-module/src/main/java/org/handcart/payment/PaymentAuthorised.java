package org.handcart.payment;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Money is set aside at the customer's bank. */
public record PaymentAuthorised(
        OrderId orderId,
        UUID tenderId,
        String tender,
        Money amount,
        @Nullable String reference,
        @Nullable Instant expiresAt,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "payment.authorised.v1";
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
