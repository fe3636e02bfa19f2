package org.handcart.risk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;

/** Something was so unusual that somebody has to look (A102). */
public record RiskThresholdExceeded(
        UUID assessmentId,
        OrderId orderId,
        String storeCode,
        String agent,
        Activity activity,
        Money amount,
        int score,
        int waitsFrom,
        List<RiskReason> reasons,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "risk.threshold-exceeded.v1";
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
