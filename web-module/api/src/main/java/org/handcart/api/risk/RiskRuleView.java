package org.handcart.api.risk;

import java.time.Instant;
import java.util.Currency;
import org.handcart.risk.Activity;
import org.handcart.risk.Basis;
import org.handcart.risk.KeptRule;
import org.handcart.risk.Measure;
import org.handcart.risk.RiskRule;
import org.handcart.risk.SubjectKind;
import org.handcart.risk.TimeSpan;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** A rule in one version; version 0 came with the product. */
public record RiskRuleView(
        String code,
        @Nullable String storeCode,
        SubjectKind subject,
        @Nullable Activity activity,
        Measure measure,
        @Nullable String currency,
        TimeSpan span,
        Basis basis,
        @Nullable Long atLeast,
        @Nullable Money atLeastAmount,
        @Nullable Integer percent,
        @Nullable Long newAtLeast,
        @Nullable Money newAtLeastAmount,
        int points,
        boolean active,
        boolean builtIn,
        long version,
        String changedBy,
        @Nullable Instant changedAt) {
    static RiskRuleView of(KeptRule kept) {
        RiskRule rule = kept.rule();
        String currency = rule.measure() == Measure.MONEY ? rule.currency() : null;
        return new RiskRuleView(
                rule.code(),
                rule.storeCode(),
                rule.subject(),
                rule.activity(),
                rule.measure(),
                rule.currency(),
                rule.span(),
                rule.basis(),
                currency == null ? rule.atLeast() : null,
                money(currency, rule.atLeast()),
                rule.percent(),
                currency == null ? rule.newAtLeast() : null,
                money(currency, rule.newAtLeast()),
                rule.points(),
                rule.active(),
                kept.version() == 0,
                kept.version(),
                kept.changedBy(),
                kept.changedAt());
    }

    static @Nullable Money money(@Nullable String currency, @Nullable Long minor) {
        return currency == null || minor == null ? null : Money.ofMinor(minor, Currency.getInstance(currency));
    }
}
