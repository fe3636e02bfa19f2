package org.handcart.payment;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money went back to the customer.
 *
 * @param how {@code gateway}, {@code store-credit} or {@code by-hand}
 */
public record RefundProcessed(
        OrderId orderId,
        UUID refundId,
        String tender,
        Money amount,
        String cause,
        String how,
        @Nullable String reference,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "payment.refund-processed.v1";
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
