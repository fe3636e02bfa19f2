package org.handcart.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;

/** Money waits for a person's agreement. */
public record ApprovalRequested(
        ApprovalId approvalId,
        ApprovalSubject subject,
        UUID subjectId,
        OrderId orderId,
        String storeCode,
        Money amount,
        List<Breach> breaches,
        String requestedBy,
        Instant expiresAt,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "approval.requested.v1";
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
