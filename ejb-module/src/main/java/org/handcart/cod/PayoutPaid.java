package org.handcart.cod;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;

/** What was owed back to a customer was paid out. */
public record PayoutPaid(OrderId orderId, UUID payout, Money amount, Payout.Way method, Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "cod.payout-paid.v1";
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
