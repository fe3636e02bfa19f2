package org.handcart.cod;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;

/** A dispute was opened or decided. */
public record DisputeMoved(
        OrderId orderId, UUID dispute, Dispute.Kind kind, Dispute.Status status, Money amount, Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "cod.dispute-" + (status == Dispute.Status.OPEN ? "opened" : "decided") + ".v1";
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
