package org.handcart.cancellation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * It may be done and is being done: what can go at once leaves the order, its due, its reservation and its payments; the
 * warehouse is asked for what it holds. {@code value} is of what goes at once.
 */
public record CancellationInitiated(
        CancellationId cancellationId,
        OrderId orderId,
        @Nullable String customerId,
        List<CancelledItem> items,
        Money value,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "cancellation.initiated.v1";
    }

    @Override
    public Topic topic() {
        return Topic.CANCELLATION_EVENTS;
    }

    @Override
    public UUID stream() {
        return orderId.value();
    }
}
