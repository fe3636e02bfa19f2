package org.handcart.cancellation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;

/** Not one unit could be cancelled: no refund, the goods come. */
public record CancellationRejected(
        CancellationId cancellationId, OrderId orderId, List<CancelledItem> items, Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "cancellation.rejected.v1";
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
