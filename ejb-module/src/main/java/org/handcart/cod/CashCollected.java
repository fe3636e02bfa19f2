package org.handcart.cod;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Money was taken at the door. {@code variance} = collected − due; {@code payout} is owed back to the customer. */
public record CashCollected(
        OrderId orderId,
        UUID collection,
        String receiptNumber,
        String riderId,
        String method,
        Money due,
        Money collected,
        Money variance,
        @Nullable Money payout,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "cod.collected.v1";
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
