package org.handcart.cod;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;

/** Something was not taken at the door; the goods come back. {@code due} is what is asked for now. */
public record DoorRefused(
        OrderId orderId,
        UUID refusal,
        String riderId,
        RefusalReason reason,
        boolean whole,
        List<Units> items,
        Money value,
        Money refund,
        Money waived,
        Money due,
        int version,
        Instant occurredAt)
        implements DomainEvent {

    /** Units of one line. */
    public record Units(OrderLineId line, String sku, int quantity, Money value) {}

    public static DoorRefused of(Refusal it, Instant now) {
        return new DoorRefused(
                it.order(),
                it.id(),
                it.riderId(),
                it.reason(),
                it.whole(),
                it.items().stream()
                        .map(item -> new Units(item.line(), item.sku(), item.quantity(), item.value()))
                        .toList(),
                it.value(),
                it.refund(),
                it.waived(),
                it.due(),
                it.version(),
                now);
    }

    @Override
    public String wireName() {
        return "cod.refused.v1";
    }

    @Override
    public Topic topic() {
        return Topic.PAYMENT_EVENTS;
    }

    @Override
    public UUID stream() {
        return orderId.value();
    }
}
