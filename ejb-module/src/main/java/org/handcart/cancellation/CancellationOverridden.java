package org.handcart.cancellation;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A store manager's word let a cancellation through that the rules would have refused. */
public record CancellationOverridden(
        CancellationId cancellationId,
        OrderId orderId,
        Overridden overridden,
        @Nullable String comment,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "cancellation.overridden.v1";
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
