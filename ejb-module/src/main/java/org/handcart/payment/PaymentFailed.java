package org.handcart.payment;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * An authorisation, a capture, a release or a refund failed for ever.
 *
 * @param reason for people
 */
public record PaymentFailed(
        OrderId orderId,
        UUID tenderId,
        String tender,
        TransactionKind kind,
        Money amount,
        String cause,
        @Nullable String errorClass,
        String reason,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "payment.failed.v1";
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
