package org.handcart.returns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;

/** Somebody looked at goods that came back: they are in stock again, or damaged. */
public record GoodsInspected(
        ReturnId returnId,
        OrderId orderId,
        String storeCode,
        List<InspectCommand.Item> items,
        ReturnStatus status,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "returns.inspected.v1";
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
