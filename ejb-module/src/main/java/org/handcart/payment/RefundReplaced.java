package org.handcart.payment;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;

/**
 * A refund that had failed for ever is made another way.
 *
 * @param cause of both
 * @param by who decided it, and why in {@code comment}
 */
public record RefundReplaced(
        OrderId order,
        UUID refundId,
        UUID replacedBy,
        Money amount,
        String cause,
        RefundWay way,
        String by,
        String comment,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "payment.refund-replaced.v1";
    }

    @Override
    public Topic topic() {
        return Topic.PAYMENT_EVENTS;
    }

    @Override
    public UUID stream() {
        return order.value();
    }
}
