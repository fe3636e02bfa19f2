package org.handcart.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.shared.DomainEvent;

/** Something but quantities changed after placement. {@code fields} names it; contents stay out, because customer fields must be erasable (D34) and events are for ever. */
public record OrderAmended(
        OrderId orderId,
        String storeCode,
        List<String> fields,
        List<OnShortChange> onShort,
        long version,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "order.amended.v1";
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
