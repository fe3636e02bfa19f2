package org.handcart.risk.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handcart.risk.Activity;
import org.handcart.risk.Basis;
import org.handcart.risk.KeptRule;
import org.handcart.risk.Measure;
import org.handcart.risk.RiskRule;
import org.handcart.risk.SubjectKind;
import org.handcart.risk.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * What holds before anybody decides: for a corner store with some hundred orders a day. An organisation replaces a rule
 * by one of its own with the same code.
 */
public final class BuiltInRules {

    private static final List<RiskRule> ALL = List.of(
            fixed("AGENT-REFUNDS-10-MINUTES", SubjectKind.AGENT, null, Measure.REFUNDS, TimeSpan.TEN_MINUTES, 12, 60),
            history(
                    "AGENT-REFUNDS-UNUSUAL",
                    SubjectKind.AGENT,
                    Measure.REFUNDS,
                    TimeSpan.TEN_MINUTES,
                    6L,
                    300,
                    10L,
                    40),
            history(
                    "AGENT-MONEY-UNUSUAL",
                    SubjectKind.AGENT,
                    Measure.MONEY,
                    TimeSpan.BUSINESS_DAY,
                    null,
                    400,
                    null,
                    30),
            fixed("CUSTOMER-REFUNDS-HOUR", SubjectKind.CUSTOMER, null, Measure.REFUNDS, TimeSpan.HOUR, 5, 40),
            fixed("CUSTOMER-REFUNDS-DAY", SubjectKind.CUSTOMER, null, Measure.REFUNDS, TimeSpan.BUSINESS_DAY, 8, 40),
            fixed("CUSTOMER-REFUNDS-MONTH", SubjectKind.CUSTOMER, null, Measure.REFUNDS, TimeSpan.THIRTY_DAYS, 15, 30),
            fixed(
                    "CUSTOMER-CANCELLATIONS-DAY",
                    SubjectKind.CUSTOMER,
                    Activity.CANCELLATION,
                    Measure.DEEDS,
                    TimeSpan.BUSINESS_DAY,
                    10,
                    20),
            fixed("ADDRESS-REFUNDS-DAY", SubjectKind.ADDRESS, null, Measure.REFUNDS, TimeSpan.BUSINESS_DAY, 10, 30),
            fixed(
                    "INSTRUMENT-REFUNDS-DAY",
                    SubjectKind.INSTRUMENT,
                    null,
                    Measure.REFUNDS,
                    TimeSpan.BUSINESS_DAY,
                    8,
                    40),
            history("STORE-REFUNDS-UNUSUAL", SubjectKind.STORE, Measure.REFUNDS, TimeSpan.HOUR, 15L, 400, 40L, 20));

    private BuiltInRules() {}

    /** All rules by code: the organisation's own, and the others as they come. */
    public static List<KeptRule> with(List<KeptRule> own) {
        Map<String, KeptRule> byCode =
                own.stream().collect(Collectors.toMap(kept -> kept.rule().code(), kept -> kept));
        List<KeptRule> all = new ArrayList<>(own);
        ALL.stream()
                .filter(rule -> !byCode.containsKey(rule.code()))
                .map(rule -> new KeptRule(rule, 0, "handcart", null))
                .forEach(all::add);
        all.sort(Comparator.comparing(kept -> kept.rule().code()));
        return List.copyOf(all);
    }

    private static RiskRule fixed(
            String code,
            SubjectKind subject,
            @Nullable Activity activity,
            Measure measure,
            TimeSpan span,
            long atLeast,
            int points) {
        return new RiskRule(
                code, null, subject, activity, measure, null, span, Basis.FIXED, atLeast, null, null, points, true);
    }

    private static RiskRule history(
            String code,
            SubjectKind subject,
            Measure measure,
            TimeSpan span,
            @Nullable Long atLeast,
            int percent,
            @Nullable Long newAtLeast,
            int points) {
        return new RiskRule(
                code,
                null,
                subject,
                null,
                measure,
                null,
                span,
                Basis.OWN_HISTORY,
                atLeast,
                percent,
                newAtLeast,
                points,
                true);
    }
}
