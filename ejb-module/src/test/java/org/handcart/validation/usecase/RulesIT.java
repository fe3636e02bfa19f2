package org.handcart.validation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.handcart.catalog.CatalogBench;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.Ids;
import org.handcart.testing.Bench;
import org.handcart.testing.StatementCount;
import org.handcart.validation.Finding;
import org.handcart.validation.Findings;
import org.handcart.validation.OrderDraft;
import org.handcart.validation.RuleDefinition;
import org.handcart.validation.RuleIssue;
import org.handcart.validation.RuleRefused;
import org.handcart.validation.Severity;
import org.handcart.validation.ValidationRule;
import org.handcart.validation.domain.Drafts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulesIT {

    private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

    /** What opens the organisation in each transaction is counted too. */
    private static final int SETTING = 1;

    private final CatalogBench shop =
            new CatalogBench(new Bench().register(Clock.class, Clock.fixed(NOW, ZoneOffset.UTC)));

    @Test
    void keepsEverythingOfARuleAndEveryVersionOfIt() {
        RuleDefinition first = new RuleDefinition(
                "MANY-UNITS",
                null,
                Severity.WARN,
                "order.units > 40",
                "{order.units} units",
                "/lines",
                NOW,
                NOW.plusSeconds(86_400),
                true);

        ValidationRule stored = put(shop.actor, first, 0);
        put(shop.actor, rule("MANY-UNITS", null, Severity.HOLD, "order.units > 50"), 1);

        assertThat(stored).isEqualTo(new ValidationRule(first, 1, "asha", NOW));
        assertThat(find(shop.actor, "MANY-UNITS").map(ValidationRule::version)).contains(2L);
        assertThat(history(shop.actor, "MANY-UNITS"))
                .extracting(
                        ValidationRule::version, version -> version.definition().expression())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "order.units > 50"),
                        org.assertj.core.groups.Tuple.tuple(1L, "order.units > 40"));
        assertThat(history(shop.actor, "MANY-UNITS").get(1)).isEqualTo(stored);
    }

    @Test
    void replacesOnlyTheCurrentVersion() {
        put(shop.actor, rule("R", null, Severity.WARN, "true"), 0);

        assertThatThrownBy(() -> put(shop.actor, rule("R", null, Severity.WARN, "false"), 0))
                .isInstanceOf(Conflict.class);
        put(shop.actor, rule("R", null, Severity.WARN, "false"), 1);
        assertThatThrownBy(() -> put(shop.actor, rule("R", null, Severity.WARN, "true"), 1))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        stale -> assertThat(stale.isStaleVersion()).isTrue());
        assertThat(history(shop.actor, "R")).hasSize(2);
    }

    @Test
    void ofManyWhoEditTheSameVersionOneWins() throws Exception {
        put(shop.actor, rule("R", null, Severity.WARN, "true"), 0);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int units = i;
            attempts.add(pool.submit(() -> {
                try {
                    put(shop.actor, rule("R", null, Severity.WARN, "order.units > " + units), 1);
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
        assertThat(history(shop.actor, "R")).hasSize(2);
    }

    @Test
    void refusesWhatDoesNotCompileAndKeepsNothing() {
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> put(shop.actor, rule("R", null, Severity.WARN, "order.totl > 1"), 0))
                .satisfies(refused -> assertThat(refused.issues())
                        .containsExactly(new RuleIssue("expression", 1, 6, "undefined field 'totl'")));
        assertThat(find(shop.actor, "R")).isEmpty();
        assertThatThrownBy(() -> put(shop.actor, rule("R", "QC-404", Severity.WARN, "true"), 0))
                .hasMessage("there is no store QC-404");
    }

    @Test
    void belongsToTheManagersOfItsStore() {
        shop.store("S1");
        shop.store("S2");
        Actor ofS1 = shop.seeing("S1");
        put(shop.actor, rule("ALL", null, Severity.WARN, "true"), 0);
        put(shop.actor, rule("S2-ONLY", "S2", Severity.WARN, "true"), 0);
        put(ofS1, rule("S1-ONLY", "S1", Severity.WARN, "true"), 0);

        assertThat(list(ofS1)).containsExactly("ALL", "S1-ONLY");
        assertThat(find(ofS1, "S2-ONLY")).isEmpty();
        assertThat(history(ofS1, "S2-ONLY")).isEmpty();
        assertThat(maybePut(ofS1, rule("S2-ONLY", "S1", Severity.WARN, "true"), 1))
                .isEmpty();
        assertThat(maybePut(ofS1, rule("ALL", "S1", Severity.WARN, "true"), 1)).isEmpty();
        assertThatThrownBy(() -> put(ofS1, rule("NEW", null, Severity.WARN, "true"), 0))
                .hasMessage("name one of your stores");
        assertThatThrownBy(() -> put(ofS1, rule("NEW", "S2", Severity.WARN, "true"), 0))
                .hasMessage("there is no store S2");
    }

    @Test
    void anotherOrganisationSeesNothingOfIt() {
        put(shop.actor, rule("R", null, Severity.REFUSE, "true"), 0);
        CatalogBench other = new CatalogBench();

        assertThat(other.verb(() -> other.bench.get(RuleQueries.class).list(other.actor)))
                .isEmpty();
        assertThat(other.verb(() -> other.bench.get(CheckRules.class).check(other.actor, Drafts.usual())))
                .isEqualTo(Findings.NONE);
    }

    @Test
    void asksTheRulesOfTheStoreAndTimeAndTheNewestVersionAtOnce() {
        shop.store("QC-001");
        shop.store("QC-002");
        put(shop.actor, rule("A-ALL", null, Severity.WARN, "order.units == 7"), 0);
        put(shop.actor, rule("B-HERE", "QC-001", Severity.REFUSE, "true"), 0);
        put(shop.actor, rule("C-THERE", "QC-002", Severity.REFUSE, "true"), 0);
        put(shop.actor, rule("D-KEPT", null, Severity.REFUSE, "order.units == 8"), 0);

        assertThat(codes(check(Drafts.usual()))).containsExactly("A-ALL", "B-HERE");

        put(shop.actor, rule("A-ALL", null, Severity.WARN, "order.units == 9"), 1);
        put(shop.actor, rule("B-HERE", "QC-001", Severity.REFUSE, "true").outOfForce(), 1);
        assertThat(codes(check(Drafts.usual()))).isEmpty();
    }

    @Test
    void costsOneStatementHoweverManyRulesAndTwoWithTheHistory() {
        for (int i = 0; i < 20; i++) {
            put(shop.actor, rule("R" + i, null, Severity.WARN, "order.units > " + i), 0);
        }
        check(Drafts.usual());

        assertThat(StatementCount.of(shop.bench, () -> check(Drafts.usual()))).hasSize(1 + SETTING);

        put(shop.actor, rule("H1", null, Severity.WARN, "history.orders > 5"), 0);
        put(shop.actor, rule("H2", null, Severity.WARN, "history.known && history.orders == 0"), 0);
        check(Drafts.usual());
        assertThat(StatementCount.of(shop.bench, () -> check(Drafts.usual()))).hasSize(2 + SETTING);
        assertThat(codes(check(Drafts.usual()))).contains("H2").doesNotContain("H1");
    }

    @Test
    void remembersWhatCouldNotBeEvaluated() {
        put(shop.actor, rule("NO-PHONE", null, Severity.REFUSE, "!customer.phone.startsWith('+91')"), 0);

        Findings findings = check(Drafts.usual());
        shop.bench.run(
                shop.actor,
                () -> shop.bench.get(CheckRules.class).remember(shop.actor, new OrderId(Ids.next()), findings));

        Finding finding = findings.all().get(0);
        assertThat(finding.severity()).isEqualTo(Severity.HOLD);
        assertThat(findings.of(Severity.REFUSE)).isEmpty();
        assertThat(shop.verb(() -> shop.bench.get(RuleQueries.class).failures(shop.actor, "NO-PHONE")))
                .satisfies(failures -> {
                    assertThat(failures.count()).isEqualTo(1);
                    assertThat(failures.lastAt()).isEqualTo(NOW);
                    assertThat(failures.last()).isEqualTo(finding.failure());
                });
    }

    private Findings check(OrderDraft draft) {
        return shop.verb(() -> shop.bench.get(CheckRules.class).check(shop.actor, draft));
    }

    private static List<String> codes(Findings findings) {
        return findings.all().stream().map(Finding::rule).toList();
    }

    private ValidationRule put(Actor actor, RuleDefinition rule, long version) {
        return maybePut(actor, rule, version).orElseThrow();
    }

    private Optional<ValidationRule> maybePut(Actor actor, RuleDefinition rule, long version) {
        return shop.bench.in(actor, () -> shop.bench.get(MaintainRule.class).put(actor, rule, version));
    }

    private Optional<ValidationRule> find(Actor actor, String code) {
        return shop.bench.in(actor, () -> shop.bench.get(RuleQueries.class).find(actor, code));
    }

    private List<ValidationRule> history(Actor actor, String code) {
        return shop.bench.in(actor, () -> shop.bench.get(RuleQueries.class).history(actor, code));
    }

    private List<String> list(Actor actor) {
        return shop.bench.in(actor, () -> shop.bench.get(RuleQueries.class).list(actor)).stream()
                .map(rule -> rule.definition().code())
                .toList();
    }

    private static RuleDefinition rule(String code, @Nullable String store, Severity severity, String expression) {
        return new RuleDefinition(code, store, severity, expression, "broken", null, null, null, true);
    }
}
