package org.handcart.api.pricing;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.pricing.Dated;
import org.handcart.pricing.FeeRefund;
import org.handcart.pricing.FeeRule;
import org.handcart.pricing.FeeTerms;
import org.handcart.pricing.FeeType;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** A fee rule with what it says, by time; the entries of the history tell who wrote and withdrew them. */
public record FeeRuleView(String code, List<Entry> entries, long version) {

    /** What the rule says in a scope from an instant, inclusive, to another, exclusive. */
    public record Entry(
            UUID id,
            FeeType type,
            ScopeView scope,
            Money amount,
            @Nullable Money freeFrom,
            @Nullable BigDecimal multiplier,
            FeeRefund refundPolicy,
            List<Window> windows,
            Instant from,
            @Nullable Instant to,
            Instant recordedAt,
            String recordedBy,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBy) {}

    /** Hours of some days by the clock on the store's wall. */
    public record Window(List<DayOfWeek> days, String opens, String closes) {}

    static FeeRuleView of(FeeRule rule) {
        return new FeeRuleView(
                rule.code(), rule.terms().stream().map(FeeRuleView::entry).toList(), rule.version());
    }

    private static Entry entry(Dated<FeeTerms> dated) {
        FeeTerms terms = dated.terms();
        return new Entry(
                dated.recorded().id(),
                terms.type(),
                ScopeView.of(dated.scope()),
                terms.amount(),
                terms.freeFrom(),
                terms.multiplier(),
                terms.refund(),
                terms.windows().stream()
                        .map(window -> new Window(
                                List.copyOf(window.days()),
                                window.opens().toString(),
                                window.closes().toString()))
                        .toList(),
                dated.period().from(),
                dated.period().to(),
                dated.recorded().at(),
                dated.recorded().by(),
                dated.recorded().withdrawnAt(),
                dated.recorded().withdrawnBy());
    }
}
