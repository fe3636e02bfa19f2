package org.handcart.approval;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Somebody else agreed; the money goes back. */
public record ApprovalApproved(
        ApprovalId approvalId,
        ApprovalSubject subject,
        UUID subjectId,
        OrderId orderId,
        Money amount,
        String requestedBy,
        String decidedBy,
        @Nullable String comment,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "approval.approved.v1";
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
