package org.handcart.order;

import java.time.Instant;
import java.util.UUID;
import org.handcart.shared.DomainEvent;

/** The customer makes an order wait: its promise breaks later by so much (D27). */
public record PromisePaused(
        OrderId orderId,
        String storeCode,
        PauseReason reason,
        int seconds,
        String evidence,
        int pausedSeconds,
        Instant breachesAt,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "order.promise-paused.v1";
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
