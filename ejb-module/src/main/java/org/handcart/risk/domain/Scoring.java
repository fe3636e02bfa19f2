package org.handcart.risk.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.handcart.risk.Activity;
import org.handcart.risk.Basis;
import org.handcart.risk.KeptRule;
import org.handcart.risk.Measure;
import org.handcart.risk.RiskAssessment;
import org.handcart.risk.RiskReason;
import org.handcart.risk.RiskRule;
import org.handcart.risk.TimeSpan;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Counts in, score out: the points of all rules that are met, 100 at most. Whole numbers only. */
public final class Scoring {

    private static final int MOST = 100;

    private final RuleSet rules;

    public Scoring(RuleSet rules) {
        this.rules = rules;
    }

    /** What is about to be done: it counts with what was done before. */
    public record Now(String storeCode, Activity activity, Money amount) {}

    public RiskAssessment assess(Tally tally, Now now) {
        List<RiskReason> reasons = new ArrayList<>();
        for (KeptRule kept : rules.active()) {
            met(kept.rule(), tally, now).ifPresent(reasons::add);
        }
        if (reasons.isEmpty()) {
            return RiskAssessment.NONE;
        }
        reasons.sort(Comparator.comparingInt(RiskReason::points).reversed().thenComparing(RiskReason::rule));
        int score = Math.min(MOST, reasons.stream().mapToInt(RiskReason::points).sum());
        return new RiskAssessment(score, reasons, score >= rules.waitsFrom(now.storeCode()));
    }

    private static Optional<RiskReason> met(RiskRule rule, Tally tally, Now now) {
        if (!applies(rule, now) || !tally.knows(rule.subject())) {
            return Optional.empty();
        }
        String unit = Tally.unit(rule.measure(), now.amount().currency().getCurrencyCode());
        long value = Math.addExact(
                tally.value(rule.subject(), rule.activity(), unit, rule.span()),
                rule.measure() == Measure.MONEY ? now.amount().minor() : 1);
        if (rule.basis() == Basis.FIXED) {
            return reason(rule, now, value, rule.atLeast(), null, 0);
        }
        Usual usual = tally.usual(rule.subject(), rule.activity(), unit);
        if (!usual.isHistory()) {
            return reason(rule, now, value, rule.newAtLeast(), null, usual.activeDays());
        }
        long expected = usual.in(rule.span());
        return reason(rule, now, value, above(expected, rule), expected, usual.activeDays());
    }

    /** A rule about money says nothing about a deed that moves none. */
    private static boolean applies(RiskRule rule, Now now) {
        return (rule.storeCode() == null || rule.storeCode().equals(now.storeCode()))
                && (rule.activity() == null || rule.activity() == now.activity())
                && (rule.measure() == Measure.DEEDS || now.amount().isPositive())
                && (rule.currency() == null
                        || rule.currency().equals(now.amount().currency().getCurrencyCode()));
    }

    /** The smallest whole number that is more than so many percent of what is usual, and not below the floor. */
    private static long above(long usual, RiskRule rule) {
        int percent = rule.percent() == null ? 100 : rule.percent();
        // usual * percent / 100 without leaving long: whole hundreds first, then the rest, which is below 100 * percent
        long whole = saturated(usual / 100, percent);
        long rest = usual % 100 * percent / 100;
        long floor = rule.atLeast() == null ? 1 : rule.atLeast();
        return whole >= Long.MAX_VALUE - rest ? Long.MAX_VALUE : Math.max(whole + rest + 1, floor);
    }

    private static long saturated(long hundreds, int percent) {
        return hundreds > Long.MAX_VALUE / percent ? Long.MAX_VALUE : hundreds * percent;
    }

    private static Optional<RiskReason> reason(
            RiskRule rule, Now now, long value, @Nullable Long limit, @Nullable Long usual, int activeDays) {
        if (limit == null || value < limit) {
            return Optional.empty();
        }
        String currency =
                rule.measure() == Measure.MONEY ? now.amount().currency().getCurrencyCode() : null;
        return Optional.of(new RiskReason(
                rule.code(),
                rule.points(),
                rule.subject(),
                rule.activity(),
                rule.measure(),
                rule.span(),
                currency,
                value,
                limit,
                usual,
                activeDays,
                Sentence.of(rule, now.amount().currency(), value, limit, usual)));
    }

    /** Spans that have something usual to compare with. */
    static boolean hasUsual(TimeSpan span) {
        return span != TimeSpan.THIRTY_DAYS;
    }
}
