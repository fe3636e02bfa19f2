package org.handcart.cancellation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;

/** A person answered for the warehouse that stayed silent (D13); what is neither stopped nor refused shipped meanwhile. */
public record CancellationDecided(
        CancellationId cancellationId,
        OrderId orderId,
        List<LineQuantity> stopped,
        List<LineQuantity> refused,
        String decidedBy,
        String comment,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "cancellation.decided.v1";
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
