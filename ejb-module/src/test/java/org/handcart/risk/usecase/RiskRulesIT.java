package org.handcart.risk.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.handcart.order.OrderId;
import org.handcart.risk.Activity;
import org.handcart.risk.AssessmentPage;
import org.handcart.risk.AssessmentSearch;
import org.handcart.risk.Basis;
import org.handcart.risk.KeptRule;
import org.handcart.risk.Measure;
import org.handcart.risk.RiskPolicy;
import org.handcart.risk.RiskRule;
import org.handcart.risk.RiskRuleRefused;
import org.handcart.risk.RuleTrial;
import org.handcart.risk.StoredAssessment;
import org.handcart.risk.SubjectFigures;
import org.handcart.risk.SubjectKind;
import org.handcart.risk.TimeSpan;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.Role;
import org.handcart.testing.SpineBench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules are written, tried, and looked back on. */
class RiskRulesIT {

    private static final String BUILT_IN = "AGENT-REFUNDS-10-MINUTES";

    private final RiskBench risk = new RiskBench();
    private final Actor admin = risk.spine.admin;

    @BeforeEach
    void stock() {
        risk.spine.stock("MILK", 500);
    }

    @Test
    void aRuleOfTheProductIsReplacedAndTheNextQuestionKnows() {
        risk.refunds(risk.ravi, 2);
        OrderId order = risk.order();
        assertThat(risk.assess(risk.ravi, risk.refund(risk.ravi, order, "10.00"))
                        .score())
                .isZero();

        KeptRule stored = put(admin, refunds(BUILT_IN, null, 3), 0);

        assertThat(stored.version()).isEqualTo(1);
        assertThat(risk.assess(risk.ravi, risk.refund(risk.ravi, order, "10.00"))
                        .waits())
                .isTrue();
        put(admin, refunds(BUILT_IN, null, 4).outOfForce(), 1);
        assertThat(risk.assess(risk.ravi, risk.refund(risk.ravi, order, "10.00"))
                        .score())
                .isZero();
        assertThat(verb(() -> risk.spine.bench.get(RiskRuleQueries.class).history(admin, BUILT_IN)))
                .extracting(KeptRule::version, kept -> kept.rule().atLeast())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, 4L), org.assertj.core.groups.Tuple.tuple(1L, 3L));
    }

    @Test
    void everythingOfARuleIsKept() {
        RiskRule rule = new RiskRule(
                "MONEY-BACK",
                SpineBench.STORE,
                SubjectKind.CUSTOMER,
                Activity.GOODWILL,
                Measure.MONEY,
                "INR",
                TimeSpan.BUSINESS_DAY,
                Basis.OWN_HISTORY,
                50_000L,
                250,
                100_000L,
                35,
                true);

        put(admin, rule, 0);

        assertThat(verb(() -> risk.spine.bench.get(RiskRuleQueries.class).find(admin, "MONEY-BACK")))
                .hasValueSatisfying(kept -> assertThat(kept.rule()).isEqualTo(rule));
    }

    @Test
    void ofManyWhoEditTheSameVersionOneWins() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Future<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int atLeast = i + 2;
            attempts.add(pool.submit(() -> {
                try {
                    put(admin, refunds(BUILT_IN, null, atLeast), 0);
                    return true;
                } catch (Conflict stale) {
                    return false;
                }
            }));
        }
        int won = 0;
        for (Future<Boolean> attempt : attempts) {
            won += attempt.get() ? 1 : 0;
        }
        pool.shutdown();

        assertThat(won).isEqualTo(1);
        assertThatThrownBy(() -> put(admin, refunds(BUILT_IN, null, 9), 7)).isInstanceOf(Conflict.class);
    }

    @Test
    void refusesWhatMeansNothing() {
        refused("atLeast", rule(Measure.REFUNDS, null, TimeSpan.HOUR, Basis.FIXED, null, null));
        refused("percent", rule(Measure.REFUNDS, null, TimeSpan.HOUR, Basis.FIXED, 3L, 200));
        refused("percent", rule(Measure.REFUNDS, null, TimeSpan.HOUR, Basis.OWN_HISTORY, 3L, null));
        refused("span", rule(Measure.REFUNDS, null, TimeSpan.THIRTY_DAYS, Basis.OWN_HISTORY, 3L, 200));
        refused("currency", rule(Measure.MONEY, null, TimeSpan.HOUR, Basis.FIXED, 3L, null));
        refused("currency", rule(Measure.MONEY, "XXX", TimeSpan.HOUR, Basis.FIXED, 3L, null));
        refused("storeCode", refunds("R", "QC-404", 3));
        refused("code", refunds("lower case", null, 3));
    }

    @Test
    void whoHasStoresWritesForTheseStoresOnly() {
        Actor manager =
                new Actor(risk.spine.org, "meera", Set.of(Role.REGIONAL_MANAGER), Set.of(SpineBench.STORE), "test");

        put(manager, refunds("OURS", SpineBench.STORE, 3), 0);
        assertThatThrownBy(() -> put(manager, refunds("ALL", null, 3), 0)).isInstanceOf(RiskRuleRefused.class);
        assertThat(verb(() -> risk.spine.bench.get(MaintainRiskRule.class).put(manager, refunds(BUILT_IN, null, 3), 0)))
                .isEmpty();
        assertThatThrownBy(() ->
                        verb(() -> risk.spine.bench.get(MaintainRiskRule.class).decide(manager, null, 50, 0)))
                .isInstanceOf(RiskRuleRefused.class);
    }

    @Test
    void aStoreDecidesFromWhichScoreItsDeedsWait() {
        risk.refunds(risk.ravi, 11);
        OrderId order = risk.order();
        RiskPolicy lenient = decide(SpineBench.STORE, 101, 0);
        assertThat(lenient.version()).isEqualTo(1);
        assertThat(risk.assess(risk.ravi, risk.refund(risk.ravi, order, "10.00"))
                        .waits())
                .isFalse();
        assertThatThrownBy(() -> decide(SpineBench.STORE, 60, 0)).isInstanceOf(Conflict.class);

        decide(SpineBench.STORE, 100, 1);

        assertThat(risk.assess(risk.ravi, risk.refund(risk.ravi, order, "10.00"))
                        .waits())
                .isTrue();
        assertThat(verb(() -> risk.spine.bench.get(RiskRuleQueries.class).policy(admin, null)))
                .isEqualTo(new RiskPolicy(null, 60, 0, null, null));
    }

    @Test
    void aDraftIsTriedOnWhatWasDone() {
        for (int day = 0; day < 3; day++) {
            risk.refunds(risk.ravi, 6);
            risk.spine.clock.forward(Duration.ofDays(1));
        }
        RiskRule draft = refunds("DRAFT", null, 4);

        RuleTrial three = trial(admin, draft, 3);

        assertThat(three.deeds()).isEqualTo(18);
        assertThat(three.met()).isEqualTo(9);
        assertThat(three.waited()).isZero();
        assertThat(three.wouldHaveWaited()).isEqualTo(9);
        assertThat(three.complete()).isTrue();
        assertThat(three.samples().get(0).sentence())
                .isEqualTo("6 refunds by this person in 10 minutes; 4 or more are a lot");
        assertThat(trial(admin, draft, 1).deeds()).isEqualTo(6);
        assertThat(verb(() -> risk.spine.bench.get(RiskRuleQueries.class).find(admin, "DRAFT")))
                .isEmpty();
        assertThat(risk.count("select count(*) from risk.assessment")).isZero();
    }

    /** The same deeds, once as they are judged when they are done, once as a trial lives through them. */
    @Test
    void aTrialSaysWhatWouldHaveBeenSaid() {
        put(admin, refunds("CLOSE", null, 3), 0);
        RiskRule unusual = new RiskRule(
                "UNUSUAL",
                null,
                SubjectKind.CUSTOMER,
                null,
                Measure.REFUNDS,
                null,
                TimeSpan.BUSINESS_DAY,
                Basis.OWN_HISTORY,
                2L,
                150,
                null,
                10,
                true);
        put(admin, unusual, 0);
        OrderId order = risk.order("C-1", "+919876543210", null, "12 MG Road");
        int met = 0;
        int waited = 0;
        int[] perDay = {1, 2, 2, 1, 3, 2, 2, 4, 1, 2, 5};
        for (int today : perDay) {
            for (int i = 0; i < today; i++) {
                var assessed = risk.assess(risk.ravi, risk.refund(risk.ravi, order, "10.00"));
                waited += assessed.waits() ? 1 : 0;
                met += assessed.reasons().stream()
                                .anyMatch(reason -> reason.rule().equals("UNUSUAL"))
                        ? 1
                        : 0;
                risk.record(risk.ravi, risk.refund(risk.ravi, order, "10.00"));
                risk.spine.clock.forward(Duration.ofMinutes(3));
            }
            risk.spine.clock.forward(Duration.ofDays(1).minusMinutes(3L * today));
            risk.spine.bench.in(
                    risk.spine.system,
                    () -> risk.spine.bench.get(FoldDeeds.class).foldSome(risk.spine.system));
        }

        RuleTrial trial = trial(admin, unusual, 30);

        assertThat(met).isPositive();
        assertThat(waited).isPositive();
        assertThat(trial.deeds()).isEqualTo(25);
        assertThat(trial.met()).isEqualTo(met);
        assertThat(trial.waited()).isEqualTo(waited);
        assertThat(trial.wouldHaveWaited()).isEqualTo(waited);
    }

    @Test
    void assessmentsAreFoundPageByPageAndByStore() {
        risk.refunds(risk.ravi, 11);
        OrderId order = risk.order();
        for (int i = 0; i < 3; i++) {
            risk.assess(risk.ravi, risk.refund(risk.ravi, order, "10.00"));
            risk.spine.clock.forward(Duration.ofSeconds(1));
        }

        AssessmentPage first = search(admin, all(null), 2);
        AssessmentPage second = search(admin, all(first.next()), 2);

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();
        StoredAssessment newest = first.items().get(0);
        assertThat(newest.assessedAt()).isAfter(second.items().get(0).assessedAt());
        assertThat(newest.order()).isEqualTo(order);
        assertThat(newest.agent()).isEqualTo("ravi");
        assertThat(newest.reasons().get(0).sentence()).startsWith("12 refunds by this person in 10 minutes");
        Actor elsewhere = new Actor(risk.spine.org, "m", Set.of(Role.STORE_MANAGER), Set.of("QC-404"), "test");
        assertThat(search(elsewhere, all(null), 10).items()).isEmpty();
        assertThat(search(admin, new AssessmentSearch(order, SpineBench.STORE, "ravi", true, 60, null, null, null), 10)
                        .items())
                .hasSize(3);
        assertThat(search(admin, new AssessmentSearch(null, null, "meera", null, 1, null, null, null), 10)
                        .items())
                .isEmpty();
    }

    @Test
    void aSubjectHasFigures() {
        risk.refunds(risk.ravi, 3);

        SubjectFigures figures = verb(() -> risk.spine
                        .bench
                        .get(RiskQueries.class)
                        .subject(admin, SubjectKind.AGENT, "ravi", SpineBench.STORE))
                .orElseThrow();

        assertThat(figures.figures())
                .filteredOn(figure -> figure.activity() == null && figure.unit().equals("INR"))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.tenMinutes()).isEqualTo(3000);
                    assertThat(figure.day()).isEqualTo(3000);
                    assertThat(figure.thirtyDays()).isEqualTo(3000);
                    assertThat(figure.usualDay()).isNull();
                });
        Actor manager = new Actor(risk.spine.org, "m", Set.of(Role.STORE_MANAGER), Set.of(SpineBench.STORE), "test");
        assertThat(verb(() -> risk.spine
                        .bench
                        .get(RiskQueries.class)
                        .subject(manager, SubjectKind.AGENT, "ravi", SpineBench.STORE)))
                .isEmpty();
        assertThat(verb(() -> risk.spine
                        .bench
                        .get(RiskQueries.class)
                        .subject(manager, SubjectKind.STORE, SpineBench.STORE, null)))
                .isPresent();
    }

    private <T> T verb(java.util.function.Supplier<T> work) {
        return risk.spine.bench.<T>in(admin, work);
    }

    private KeptRule put(Actor actor, RiskRule rule, long version) {
        return verb(() -> risk.spine.bench.get(MaintainRiskRule.class).put(actor, rule, version))
                .orElseThrow();
    }

    private RiskPolicy decide(@Nullable String store, int waitsFrom, long version) {
        return verb(() -> risk.spine.bench.get(MaintainRiskRule.class).decide(admin, store, waitsFrom, version));
    }

    private RuleTrial trial(Actor actor, RiskRule draft, int days) {
        return verb(() -> risk.spine.bench.get(TryRiskRule.class).over(actor, draft, days))
                .orElseThrow();
    }

    private AssessmentPage search(Actor actor, AssessmentSearch search, int limit) {
        return verb(() -> risk.spine.bench.get(RiskQueries.class).search(actor, search, limit));
    }

    private static AssessmentSearch all(AssessmentSearch.@Nullable Place after) {
        return new AssessmentSearch(null, null, null, null, 1, null, null, after);
    }

    private void refused(String field, RiskRule rule) {
        assertThatThrownBy(() -> put(admin, rule, 0))
                .isInstanceOfSatisfying(
                        RiskRuleRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private static RiskRule refunds(String code, @Nullable String store, long atLeast) {
        return new RiskRule(
                code,
                store,
                SubjectKind.AGENT,
                null,
                Measure.REFUNDS,
                null,
                TimeSpan.TEN_MINUTES,
                Basis.FIXED,
                atLeast,
                null,
                null,
                60,
                true);
    }

    private static RiskRule rule(
            Measure measure,
            @Nullable String currency,
            TimeSpan span,
            Basis basis,
            @Nullable Long atLeast,
            @Nullable Integer percent) {
        return new RiskRule(
                "R", null, SubjectKind.AGENT, null, measure, currency, span, basis, atLeast, percent, null, 30, true);
    }
}
