package org.handcart.cod;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;

/** Something is to be collected for an order. {@code due} is rounded to cash, {@code rounding} = due − what is open. */
public record ReceivableOpened(
        OrderId orderId, String storeCode, Money due, Money rounding, int version, Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "cod.receivable-opened.v1";
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
