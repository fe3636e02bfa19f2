package org.handcart.goodwill.usecase;

import java.util.List;
import java.util.UUID;
import org.handcart.approval.ApprovalId;
import org.handcart.approval.Breach;
import org.handcart.goodwill.GoodwillStatus;
import org.handcart.goodwill.GoodwillView;
import org.handcart.goodwill.domain.Goodwill;
import org.handcart.payment.RefundPart;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Goodwill as a reader sees it. */
final class GoodwillViews {

    private static final String APPROVAL = "approval:";

    private GoodwillViews() {}

    static GoodwillView of(Goodwill it, List<RefundPart> refunds, List<Breach> breaches) {
        return of(it, it.status(), it.codReduction(), it.refund(), refunds, breaches);
    }

    /** What would happen. */
    static GoodwillView of(
            Goodwill it,
            GoodwillStatus status,
            Money codReduction,
            Money refund,
            List<RefundPart> refunds,
            List<Breach> breaches) {
        return new GoodwillView(
                it.id(),
                it.order(),
                status,
                it.amount(),
                it.reason(),
                it.comment(),
                it.refundMethod(),
                codReduction,
                refund,
                refunds,
                approval(it),
                breaches,
                it.refusal(),
                it.requestedBy(),
                it.createdAt(),
                it.decidedBy(),
                it.decidedAt());
    }

    private static @Nullable ApprovalId approval(Goodwill it) {
        String held = it.heldAs();
        return held == null || it.status() != GoodwillStatus.PENDING_APPROVAL
                ? null
                : new ApprovalId(UUID.fromString(held.substring(APPROVAL.length())));
    }
}
