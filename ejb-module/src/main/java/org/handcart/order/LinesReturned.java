package org.handcart.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;

/** Delivered units came back (D24). The order's status stays what it was; its return status follows. */
public record LinesReturned(
        OrderId orderId,
        String storeCode,
        String reason,
        List<ReturnedUnits> lines,
        OrderWorth worth,
        Money totalBefore,
        Money totalAfter,
        String returnStatusBefore,
        String returnStatusAfter,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "order.lines-returned.v1";
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
