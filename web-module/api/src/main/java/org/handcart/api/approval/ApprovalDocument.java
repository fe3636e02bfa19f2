package org.handcart.api.approval;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.handcart.approval.ApprovalSubject;
import org.handcart.approval.ApprovalView;
import org.handcart.approval.Breach;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * An approval as the API shows it.
 *
 * @param subjectId of the cancellation, goodwill or return
 * @param breaches which limits it would break, and what else a person should look at
 */
public record ApprovalDocument(
        UUID approvalId,
        ApprovalSubject subject,
        UUID subjectId,
        UUID orderId,
        String storeCode,
        Money amount,
        List<Breach> breaches,
        List<String> riskReasons,
        String status,
        String requestedBy,
        Instant requestedAt,
        Instant expiresAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String comment) {
    static ApprovalDocument of(ApprovalView it) {
        return new ApprovalDocument(
                it.id().value(),
                it.subject(),
                it.subjectId(),
                it.order().value(),
                it.storeCode(),
                it.amount(),
                it.breaches(),
                it.riskReasons(),
                it.status().name().toLowerCase(Locale.ROOT),
                it.requestedBy(),
                it.requestedAt(),
                it.expiresAt(),
                it.decidedBy(),
                it.decidedAt(),
                it.comment());
    }
}
