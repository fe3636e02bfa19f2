package org.handcart.cancellation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;

/** What could be cancelled at once has left the order, its reservation and the due; the refund is asked for. */
public record CancellationInitiated(
        CancellationId cancellationId,
        OrderId orderId,
        Money value,
        Money codReduction,
        Money refund,
        List<CancelledItem> items,
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
