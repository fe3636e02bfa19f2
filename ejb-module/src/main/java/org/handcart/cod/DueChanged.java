package org.handcart.cod;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The rider must ask for another amount (D8). {@code derivation} says how it came about.
 *
 * @param worth the same as data; null for a due that is given up, which is its whole derivation
 */
public record DueChanged(
        OrderId orderId,
        String cause,
        Money before,
        Money after,
        int version,
        String derivation,
        @Nullable DueWorth worth,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "cod.due-changed.v1";
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
