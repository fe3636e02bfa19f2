package org.handcart.cancellation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;

/** Units are held; the warehouse was asked to stop them (D13). */
public record CancellationPendingWms(
        CancellationId cancellationId, OrderId orderId, Instant deadline, List<CancelledItem> items, Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "cancellation.pending-wms.v1";
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
