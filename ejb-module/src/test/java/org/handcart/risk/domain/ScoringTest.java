package org.handcart.risk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.handcart.risk.Activity;
import org.handcart.risk.Basis;
import org.handcart.risk.KeptRule;
import org.handcart.risk.Measure;
import org.handcart.risk.RiskAssessment;
import org.handcart.risk.RiskReason;
import org.handcart.risk.RiskRule;
import org.handcart.risk.SubjectKind;
import org.handcart.risk.TimeSpan;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private static final Scoring.Now REFUND = now("100.00");

    @Test
    void sevenRefundsInTenMinutesAreUnusualForWhoDoesOne() {
        RiskRule rule = history(Measure.REFUNDS, TimeSpan.TEN_MINUTES, 4L, 300, null);
        Tally tally = agent(Tally.REFUNDS, TimeSpan.TEN_MINUTES, 6);
        tally.usual(SubjectKind.AGENT, null, Tally.REFUNDS, new Usual(12, 5, 2, 1));

        RiskAssessment answer = scoring(rule).assess(tally, REFUND);

        assertThat(answer.score()).isEqualTo(40);
        assertThat(answer.waits()).isFalse();
        assertThat(answer.sentences()).containsExactly("7 refunds by this person in 10 minutes, usually 1");
        RiskReason reason = answer.reasons().get(0);
        assertThat(reason.value()).isEqualTo(7);
        assertThat(reason.limit()).isEqualTo(4);
        assertThat(reason.usual()).isEqualTo(1);
        assertThat(reason.activeDays()).isEqualTo(12);
    }

    @Test
    void whatIsUsualTimesThePercentIsStillAllowed() {
        RiskRule rule = history(Measure.REFUNDS, TimeSpan.HOUR, null, 250, null);
        for (long before : new long[] {6, 7}) {
            Tally tally = agent(Tally.REFUNDS, TimeSpan.HOUR, before);
            tally.usual(SubjectKind.AGENT, null, Tally.REFUNDS, new Usual(5, 20, 3, 1));

            // 250 % of 3 is 7.5: 7 is allowed, 8 is more
            assertThat(scoring(rule).assess(tally, REFUND).score()).isEqualTo(before == 6 ? 0 : 40);
        }
    }

    @Test
    void nothingBelowTheFloorIsUnusual() {
        RiskRule rule = history(Measure.REFUNDS, TimeSpan.HOUR, 6L, 300, null);
        Tally tally = agent(Tally.REFUNDS, TimeSpan.HOUR, 4);
        tally.usual(SubjectKind.AGENT, null, Tally.REFUNDS, new Usual(30, 1, 1, 1));

        assertThat(scoring(rule).assess(tally, REFUND).score()).isZero();
        tally.add(SubjectKind.AGENT, Activity.GOODWILL, Tally.REFUNDS, TimeSpan.HOUR, 1);
        assertThat(scoring(rule).assess(tally, REFUND).score()).isEqualTo(40);
    }

    @Test
    void fourDaysAreNoHistoryAndTheLimitForTheNewApplies() {
        RiskRule rule = history(Measure.REFUNDS, TimeSpan.HOUR, 2L, 100, 10L);
        Tally tally = agent(Tally.REFUNDS, TimeSpan.HOUR, 8);
        tally.usual(SubjectKind.AGENT, null, Tally.REFUNDS, new Usual(4, 1, 1, 1));
        assertThat(scoring(rule).assess(tally, REFUND).score()).isZero();

        tally.add(SubjectKind.AGENT, Activity.RETURN, Tally.REFUNDS, TimeSpan.HOUR, 1);
        assertThat(scoring(rule).assess(tally, REFUND).sentences())
                .containsExactly(
                        "10 refunds by this person in an hour, with too little history to say what is usual; 10 or more are a lot");

        tally.usual(SubjectKind.AGENT, null, Tally.REFUNDS, new Usual(5, 30, 20, 9));
        assertThat(scoring(rule).assess(tally, REFUND).score()).isZero();
    }

    @Test
    void aRuleWithoutALimitForTheNewSaysNothingOfThem() {
        RiskRule rule = history(Measure.REFUNDS, TimeSpan.HOUR, null, 100, null);

        assertThat(scoring(rule)
                        .assess(agent(Tally.REFUNDS, TimeSpan.HOUR, 10_000), REFUND)
                        .score())
                .isZero();
    }

    @Test
    void moneyIsComparedInItsOwnCurrencyWithThisAmountIncluded() {
        RiskRule rule = rule("R", Measure.MONEY, "INR", TimeSpan.BUSINESS_DAY, Basis.FIXED, 50_001L, null, null, 60);
        Tally tally = agent("INR", TimeSpan.BUSINESS_DAY, 40_000);
        tally.add(SubjectKind.AGENT, Activity.CANCELLATION, "USD", TimeSpan.BUSINESS_DAY, 9_000_000);

        assertThat(scoring(rule).assess(tally, REFUND).score()).isZero();
        RiskAssessment over = scoring(rule).assess(tally, now("100.01"));
        assertThat(over.waits()).isTrue();
        assertThat(over.sentences())
                .containsExactly("INR 500.01 given back by this person in a day; INR 500.01 or more are a lot");
        assertThat(scoring(rule)
                        .assess(tally, new Scoring.Now("S1", Activity.GOODWILL, Money.of("900.00", "USD")))
                        .score())
                .isZero();
    }

    @Test
    void hugeAmountsDoNotWrapAround() {
        RiskRule rule = history(Measure.MONEY, TimeSpan.BUSINESS_DAY, null, 100_000, null);
        Tally tally = agent("INR", TimeSpan.BUSINESS_DAY, Long.MAX_VALUE - 10_001);
        tally.usual(SubjectKind.AGENT, null, "INR", new Usual(9, Long.MAX_VALUE / 50, 1, 1));

        assertThat(scoring(rule).assess(tally, REFUND).score()).isZero();
    }

    @Test
    void rulesAboutMoneySayNothingOfADeedThatMovesNone() {
        RiskRule refunds = rule("R", Measure.REFUNDS, null, TimeSpan.HOUR, Basis.FIXED, 1L, null, null, 60);
        RiskRule deeds = rule("D", Measure.DEEDS, null, TimeSpan.HOUR, Basis.FIXED, 10L, null, null, 20);
        Tally tally = agent(Tally.REFUNDS, TimeSpan.HOUR, 30);
        tally.add(SubjectKind.AGENT, Activity.CANCELLATION, Tally.DEEDS, TimeSpan.HOUR, 30);

        assertThat(scoring(refunds, deeds).assess(tally, now("0.00")).reasons())
                .extracting(RiskReason::rule)
                .containsExactly("D");
    }

    @Test
    void aRuleOfOneActivityCountsThatOneAlone() {
        RiskRule rule = new RiskRule(
                "R",
                null,
                SubjectKind.AGENT,
                Activity.GOODWILL,
                Measure.DEEDS,
                null,
                TimeSpan.HOUR,
                Basis.FIXED,
                3L,
                null,
                null,
                30,
                true);
        Tally tally = agent(Tally.DEEDS, TimeSpan.HOUR, 50);
        tally.add(SubjectKind.AGENT, Activity.GOODWILL, Tally.DEEDS, TimeSpan.HOUR, 2);

        assertThat(scoring(rule).assess(tally, REFUND).score()).isZero();
        assertThat(scoring(rule)
                        .assess(tally, new Scoring.Now("S1", Activity.GOODWILL, REFUND.amount()))
                        .sentences())
                .containsExactly("3 goodwill payments by this person in an hour; 3 or more are a lot");
    }

    @Test
    void pointsAddUpToAHundredAndTheStoreSaysFromWhereItWaits() {
        List<KeptRule> rules = List.of(
                new KeptRule(
                        rule("A", Measure.DEEDS, null, TimeSpan.HOUR, Basis.FIXED, 1L, null, null, 30), 1, "x", null),
                new KeptRule(
                        rule("B", Measure.DEEDS, null, TimeSpan.HOUR, Basis.FIXED, 1L, null, null, 60), 1, "x", null),
                new KeptRule(
                        rule("C", Measure.DEEDS, null, TimeSpan.HOUR, Basis.FIXED, 1L, null, null, 20), 1, "x", null));
        Tally tally = new Tally(EnumSet.of(SubjectKind.AGENT));

        RiskAssessment lenient = new Scoring(new RuleSet(1, rules, Map.of("", 70, "S1", 101))).assess(tally, REFUND);
        assertThat(lenient.score()).isEqualTo(100);
        assertThat(lenient.waits()).isFalse();
        assertThat(lenient.reasons()).extracting(RiskReason::rule).containsExactly("B", "A", "C");
        assertThat(new Scoring(new RuleSet(1, rules, Map.of("", 100, "S2", 101)))
                        .assess(tally, REFUND)
                        .waits())
                .isTrue();
    }

    @Test
    void rulesOfAnotherStoreOfUnknownSubjectsAndOutOfForceAreNotAsked() {
        RiskRule met = rule("A", Measure.DEEDS, null, TimeSpan.HOUR, Basis.FIXED, 1L, null, null, 30);
        RiskRule elsewhere = new RiskRule(
                "B", "S2", met.subject(), null, met.measure(), null, met.span(), met.basis(), 1L, null, null, 30, true);
        RiskRule nobody = new RiskRule(
                "C",
                null,
                SubjectKind.CUSTOMER,
                null,
                met.measure(),
                null,
                met.span(),
                met.basis(),
                1L,
                null,
                null,
                30,
                true);

        Tally tally = new Tally(EnumSet.of(SubjectKind.AGENT));
        assertThat(scoring(elsewhere, nobody, met.outOfForce()).assess(tally, REFUND))
                .isEqualTo(RiskAssessment.NONE);
        assertThat(scoring(met).assess(tally, REFUND).score()).isEqualTo(30);
    }

    @Test
    void twentyRefundsInTenMinutesWaitByTheRulesThatComeWithTheProduct() {
        Scoring scoring = new Scoring(new RuleSet(0, BuiltInRules.with(List.of()), Map.of()));
        for (int before = 0; before < 20; before++) {
            RiskAssessment answer = scoring.assess(agent(Tally.REFUNDS, TimeSpan.TEN_MINUTES, before), REFUND);
            assertThat(answer.waits()).as("refund %s", before + 1).isEqualTo(before + 1 >= 12);
        }
    }

    @Test
    void aRuleOfTheOrganisationReplacesTheOneOfTheSameName() {
        RiskRule own =
                rule("AGENT-REFUNDS-10-MINUTES", Measure.REFUNDS, null, TimeSpan.HOUR, Basis.FIXED, 2L, null, null, 1);

        assertThat(BuiltInRules.with(List.of(new KeptRule(own, 3, "asha", null))))
                .filteredOn(kept -> kept.rule().code().equals(own.code()))
                .extracting(KeptRule::version)
                .containsExactly(3L);
    }

    private static Scoring scoring(RiskRule... rules) {
        List<KeptRule> kept = java.util.Arrays.stream(rules)
                .map(rule -> new KeptRule(rule, 1, "asha", null))
                .toList();
        return new Scoring(new RuleSet(1, kept, Map.of()));
    }

    private static Tally agent(String unit, TimeSpan span, long before) {
        Tally tally = new Tally(EnumSet.of(SubjectKind.AGENT));
        tally.add(SubjectKind.AGENT, Activity.CANCELLATION, unit, span, before);
        return tally;
    }

    private static Scoring.Now now(String amount) {
        return new Scoring.Now("S1", Activity.CANCELLATION, Money.of(amount, "INR"));
    }

    private static RiskRule history(
            Measure measure, TimeSpan span, @Nullable Long floor, int percent, @Nullable Long forNew) {
        return rule("R", measure, null, span, Basis.OWN_HISTORY, floor, percent, forNew, 40);
    }

    private static RiskRule rule(
            String code,
            Measure measure,
            @Nullable String currency,
            TimeSpan span,
            Basis basis,
            @Nullable Long atLeast,
            @Nullable Integer percent,
            @Nullable Long forNew,
            int points) {
        return new RiskRule(
                code,
                null,
                SubjectKind.AGENT,
                null,
                measure,
                currency,
                span,
                basis,
                atLeast,
                percent,
                forNew,
                points,
                true);
    }
}
