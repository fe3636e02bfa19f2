package org.handcart.api.risk;

import org.handcart.risk.Activity;
import org.handcart.risk.Measure;
import org.handcart.risk.RiskReason;
import org.handcart.risk.SubjectKind;
import org.handcart.risk.TimeSpan;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A rule that was met. Counts stand in {@code count}, {@code limit} and {@code usual}, money in their other halves;
 * {@code usual} is null where the limit is fixed or fewer than five days are known.
 */
public record RiskReasonView(
        String rule,
        int points,
        String sentence,
        SubjectKind subject,
        @Nullable Activity activity,
        Measure measure,
        TimeSpan span,
        @Nullable Long count,
        @Nullable Long limit,
        @Nullable Long usual,
        @Nullable Money amount,
        @Nullable Money limitAmount,
        @Nullable Money usualAmount,
        int activeDays) {
    static RiskReasonView of(RiskReason reason) {
        String currency = reason.currency();
        boolean counts = currency == null;
        return new RiskReasonView(
                reason.rule(),
                reason.points(),
                reason.sentence(),
                reason.subject(),
                reason.activity(),
                reason.measure(),
                reason.span(),
                counts ? reason.value() : null,
                counts ? reason.limit() : null,
                counts ? reason.usual() : null,
                RiskRuleView.money(currency, reason.value()),
                RiskRuleView.money(currency, reason.limit()),
                RiskRuleView.money(currency, reason.usual()),
                reason.activeDays());
    }
}
