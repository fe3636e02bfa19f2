package org.handcart.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * An approval as a reader sees it.
 *
 * @param amount the most that may be given back under it
 * @param requestHash of what was asked for
 * @param breaches why it waits
 */
public record ApprovalView(
        ApprovalId id,
        ApprovalSubject subject,
        UUID subjectId,
        OrderId order,
        String storeCode,
        Money amount,
        String requestHash,
        List<Breach> breaches,
        List<String> riskReasons,
        ApprovalStatus status,
        String requestedBy,
        Instant requestedAt,
        Instant expiresAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String comment) {

    /** What the held refund is known by. */
    public String cause() {
        return cause(id);
    }

    public static String cause(ApprovalId id) {
        return "approval:" + id;
    }
}
