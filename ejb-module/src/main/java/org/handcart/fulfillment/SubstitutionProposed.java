package org.handcart.fulfillment;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;

/** The warehouse picked something dearer instead: the customer is asked, and has until {@code expiresAt} (D20). */
public record SubstitutionProposed(
        SubstitutionId substitutionId,
        OrderId orderId,
        OrderLineId orderLineId,
        String sku,
        String name,
        int quantity,
        Money original,
        Money substitute,
        Instant expiresAt,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "fulfillment.substitution-proposed.v1";
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
