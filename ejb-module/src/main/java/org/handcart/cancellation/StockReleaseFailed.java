package org.handcart.cancellation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.inventory.SkuQuantity;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;

/** The stock of cancelled units could not be given back with the cancellation; it is tried again (S1-SAGA-03). */
public record StockReleaseFailed(
        CancellationId cancellationId,
        OrderId orderId,
        String storeCode,
        List<SkuQuantity> items,
        String failure,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "cancellation.stock-release-failed.v1";
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
