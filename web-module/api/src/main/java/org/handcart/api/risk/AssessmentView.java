package org.handcart.api.risk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.risk.Activity;
import org.handcart.risk.StoredAssessment;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** How unusual something was, and why. {@code amount} is what would go back to the customer. */
public record AssessmentView(
        UUID id,
        UUID orderId,
        String storeCode,
        Activity activity,
        String agent,
        Money amount,
        int score,
        int waitsFrom,
        boolean waits,
        List<RiskReasonView> reasons,
        Instant assessedAt) {

    /** Newest first. */
    public record Page(List<AssessmentView> items, @Nullable String next) {}

    static AssessmentView of(StoredAssessment stored) {
        return new AssessmentView(
                stored.id(),
                stored.order().value(),
                stored.storeCode(),
                stored.activity(),
                stored.agent(),
                stored.amount(),
                stored.score(),
                stored.waitsFrom(),
                stored.waits(),
                stored.reasons().stream().map(RiskReasonView::of).toList(),
                stored.assessedAt());
    }
}
