package org.handcart.cancellation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The cancellation has ended without what was asked for: not one unit could be cancelled (REJECTED), or a refund failed
 * for ever, and then the units stay cancelled while a person pays back (D31).
 *
 * @param failureReason {@link #REFUND_FAILED}, or why the units were rejected
 * @param compensationRequired a person has to pay {@code refundAmount}, or what is left of it, back by hand
 */
public record CancellationFailed(
        CancellationId cancellationId,
        OrderId orderId,
        @Nullable String customerId,
        CancellationStatus status,
        String failureReason,
        @Nullable String detail,
        boolean compensationRequired,
        List<CancelledItem> items,
        Money refundAmount,
        RefundMethod refundMethod,
        Instant occurredAt)
        implements DomainEvent {

    public static final String REFUND_FAILED = "REFUND_FAILED";

    @Override
    public String wireName() {
        return "cancellation.failed.v1";
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
