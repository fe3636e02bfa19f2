package org.handcart.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;

/** Units left the order by cancellation. {@code value} includes the fees that went back with them. */
public record LinesReduced(
        OrderId order,
        String storeCode,
        String reason,
        List<CancelledUnits> lines,
        Money feesReturned,
        Money value,
        Money totalBefore,
        Money totalAfter,
        OrderStatus statusBefore,
        OrderStatus statusAfter,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "order.lines-reduced.v1";
    }

    @Override
    public Topic topic() {
        return Topic.ORDER_EVENTS;
    }

    @Override
    public UUID stream() {
        return order.value();
    }
}
