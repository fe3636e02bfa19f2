package org.handcart.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.handcart.catalog.CatalogBench;
import org.handcart.order.FeePolicy;
import org.handcart.pricing.usecase.FeeQueries;
import org.handcart.pricing.usecase.MaintainFeeRule;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.Money;
import org.handcart.shared.NotAllowed;
import org.handcart.testing.Bench;
import org.handcart.testing.MovableClock;
import org.handcart.testing.StatementCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeesIT {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final MovableClock clock = new MovableClock(NOON);
    private final CatalogBench shop = new CatalogBench(new Bench().register(Clock.class, clock));

    @BeforeEach
    void twoStores() {
        shop.store("S1");
        shop.store("S2");
    }

    @Test
    void asksForWhatTheRulesOfTheStoreSay() {
        put("DELIVERY", Scope.organisation(), delivery("25.00", "199.00"));
        put("DELIVERY-S1", Scope.store("S1"), delivery("15.00", null));

        assertThat(asked("S1", "500.00", NOON)).containsExactly("DELIVERY 15.00 DELIVERY-S1");
        assertThat(asked("S2", "198.99", NOON)).containsExactly("DELIVERY 25.00 DELIVERY");
        assertThat(asked("S2", "199.00", NOON)).isEmpty();
    }

    @Test
    void keepsEverythingARuleSays() {
        FeeWindow evening =
                new FeeWindow(Set.of(DayOfWeek.FRIDAY, DayOfWeek.SUNDAY), LocalTime.of(18, 0), LocalTime.of(2, 0));
        FeeWindow noon = new FeeWindow(Set.of(DayOfWeek.MONDAY), LocalTime.of(12, 0), LocalTime.of(14, 30));
        FeeTerms surge = new FeeTerms(
                FeeType.SURGE,
                inr("3.00"),
                inr("999.00"),
                new java.math.BigDecimal("1.25"),
                FeeRefund.ON_MERCHANT_FAULT,
                List.of(evening, noon));

        FeeRule stored = put("SURGE", Scope.city("Bengaluru"), surge);

        assertThat(stored.terms()).singleElement().satisfies(entry -> {
            assertThat(entry.terms()).isEqualTo(surge);
            assertThat(entry.scope()).isEqualTo(Scope.city("Bengaluru"));
            assertThat(entry.recorded().by()).isEqualTo("asha");
        });
        assertThat(shop.verb(() -> shop.bench.get(FeeQueries.class).list(shop.actor)))
                .containsExactly(stored);
        // 18:00 in Kolkata is half past noon
        assertThat(asked("S1", "100.00", NOON.plusSeconds(1799))).isEmpty();
        assertThat(asked("S1", "100.00", NOON.plusSeconds(1800))).containsExactly("SURGE 3.00 SURGE");
    }

    @Test
    void beginsInclusiveAndEndsExclusive() {
        Instant end = NOON.plusSeconds(60);
        put("D", Scope.organisation(), NOON, end, delivery("25.00", null));

        assertThat(asked("S1", "1.00", NOON.minusNanos(1000))).isEmpty();
        assertThat(asked("S1", "1.00", NOON)).hasSize(1);
        assertThat(asked("S1", "1.00", end.minusNanos(1000))).hasSize(1);
        assertThat(asked("S1", "1.00", end)).isEmpty();
    }

    @Test
    void aRuleThatMovedToAnotherPlaceIsNotHereAnyMore() {
        put("D", Scope.organisation(), NOON, null, delivery("25.00", null));
        put("D", Scope.store("S2"), NOON.plusSeconds(60), null, delivery("30.00", null));

        assertThat(asked("S1", "1.00", NOON)).containsExactly("DELIVERY 25.00 D");
        assertThat(asked("S1", "1.00", NOON.plusSeconds(60))).isEmpty();
        assertThat(asked("S2", "1.00", NOON.plusSeconds(60))).containsExactly("DELIVERY 30.00 D");
    }

    @Test
    void endingARuleKeepsItsHistory() {
        put("D", Scope.organisation(), NOON, null, delivery("25.00", null));
        put("D", Scope.organisation(), NOON.plusSeconds(3600), null, delivery("30.00", null));
        clock.forward(Duration.ofMinutes(10));

        assertThat(end(shop.actor, "D")).isTrue();
        assertThat(end(shop.actor, "D")).isTrue();

        assertThat(asked("S1", "1.00", NOON)).hasSize(1);
        assertThat(asked("S1", "1.00", NOON.plusSeconds(599))).hasSize(1);
        assertThat(asked("S1", "1.00", NOON.plusSeconds(600))).isEmpty();
        assertThat(asked("S1", "1.00", NOON.plusSeconds(7200))).isEmpty();
        assertThat(history("D")).hasSize(3);
        assertThat(end(shop.actor, "NONE")).isFalse();
    }

    @Test
    void theSameAgainIsNotWrittenTwiceAndTheSameInstantReplaces() {
        long first = put("D", Scope.organisation(), NOON, null, delivery("25.00", null))
                .version();

        assertThat(put("D", Scope.organisation(), NOON, null, delivery("25.00", null))
                        .version())
                .isEqualTo(first);
        FeeRule changed = put("D", Scope.organisation(), NOON, null, delivery("26.00", null));

        assertThat(changed.version()).isEqualTo(first + 1);
        assertThat(changed.terms()).hasSize(1);
        assertThat(history("D")).hasSize(2);
        assertThatThrownBy(() -> put(shop.actor, "D", Scope.organisation(), NOON, null, delivery("1.00", null), first))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void feesOfAnotherCurrencyAreNotAsked() {
        FeeTerms dollars =
                new FeeTerms(FeeType.DELIVERY, Money.of("3.00", "USD"), null, null, FeeRefund.NEVER, List.of());
        put("D", Scope.organisation(), dollars);

        assertThat(asked("S1", "1.00", NOON)).isEmpty();
        assertThatThrownBy(() -> put("D2", Scope.store("S1"), dollars)).isInstanceOf(FeeRefused.class);
    }

    @Test
    void asksInOneStatement() {
        put("D", Scope.organisation(), delivery("25.00", null));
        put(
                "H",
                Scope.organisation(),
                new FeeTerms(FeeType.HANDLING, inr("5.00"), null, null, FeeRefund.NEVER, List.of()));

        assertThat(StatementCount.of(
                        shop.bench, () -> assertThat(asked("S1", "1.00", NOON)).hasSize(2)))
                .filteredOn(statement -> !statement.contains("set_config"))
                .hasSize(1);
    }

    @Test
    void refusesPlacesThatAreNotThereAndAnEndBeforeTheBeginning() {
        assertThatThrownBy(() -> put("D", Scope.store("NOWHERE"), delivery("1.00", null)))
                .isInstanceOf(FeeRefused.class);
        assertThatThrownBy(() -> put("D", Scope.city("Atlantis"), delivery("1.00", null)))
                .isInstanceOf(FeeRefused.class);
        assertThatThrownBy(() -> put("D", Scope.organisation(), NOON, NOON, delivery("1.00", null)))
                .isInstanceOf(FeeRefused.class);
        assertThat(history("D")).isEmpty();
    }

    @Test
    void anActorWithStoresWritesAndSeesTheirsOnly() {
        put("D", Scope.organisation(), delivery("25.00", null));
        put("D-S2", Scope.store("S2"), delivery("30.00", null));
        Actor mine = shop.seeing("S1");

        put(mine, "D-S1", Scope.store("S1"), null, null, delivery("20.00", null), 0);

        assertThat(asked("S1", "1.00", NOON)).containsExactly("DELIVERY 20.00 D-S1");
        assertThatThrownBy(() -> put(mine, "D", Scope.store("S1"), null, null, delivery("1.00", null), 0))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> put(mine, "X", Scope.store("S2"), null, null, delivery("1.00", null), 0))
                .isInstanceOf(FeeRefused.class);
        assertThatThrownBy(() -> end(mine, "D")).isInstanceOf(NotAllowed.class);
        assertThat(end(mine, "D-S2")).isFalse();
        assertThat(shop.verb(() -> shop.bench.get(FeeQueries.class).list(mine)))
                .extracting(FeeRule::code)
                .containsExactly("D", "D-S1");
        assertThat(shop.verb(() -> shop.bench
                        .get(FeeQueries.class)
                        .applicable(mine, "S2", Currency.getInstance("INR"), inr("1.00"), false, NOON)))
                .isEmpty();
    }

    @Test
    void anotherOrganisationSeesNothing() {
        put("D", Scope.organisation(), delivery("25.00", null));
        CatalogBench other = new CatalogBench(shop.bench);
        other.store("S1");

        assertThat(other.verb(() -> shop.bench
                        .get(FeeQueries.class)
                        .applicable(other.actor, "S1", Currency.getInstance("INR"), inr("1.00"), false, NOON)))
                .isEmpty();
        assertThat(other.verb(() -> shop.bench.get(FeeQueries.class).list(other.actor)))
                .isEmpty();
    }

    @Test
    void theRefundWordsAreThoseOfTheOrder() {
        assertThat(FeeRefund.values())
                .extracting(Enum::name)
                .containsExactlyElementsOf(java.util.Arrays.stream(FeePolicy.values())
                        .map(Enum::name)
                        .toList());
    }

    private FeeRule put(String code, Scope scope, FeeTerms terms) {
        return put(code, scope, null, null, terms);
    }

    private FeeRule put(String code, Scope scope, @Nullable Instant from, @Nullable Instant to, FeeTerms terms) {
        return put(shop.actor, code, scope, from, to, terms, 0);
    }

    private FeeRule put(
            Actor actor,
            String code,
            Scope scope,
            @Nullable Instant from,
            @Nullable Instant to,
            FeeTerms terms,
            long version) {
        Wanted<FeeTerms> wanted = new Wanted<>(scope, from, to, terms);
        return shop.verb(() -> shop.bench.get(MaintainFeeRule.class).put(actor, code, wanted, version));
    }

    private boolean end(Actor actor, String code) {
        return shop.verb(() -> shop.bench.get(MaintainFeeRule.class).end(actor, code));
    }

    private List<Dated<FeeTerms>> history(String code) {
        return shop.verb(() -> shop.bench
                .get(FeeQueries.class)
                .find(shop.actor, code, true)
                .map(FeeRule::terms)
                .orElse(List.of()));
    }

    private List<String> asked(String store, String goods, Instant at) {
        return shop
                .verb(() -> shop.bench
                        .get(FeeQueries.class)
                        .applicable(shop.actor, store, Currency.getInstance("INR"), inr(goods), false, at))
                .stream()
                .map(fee -> fee.type() + " " + fee.amount().amount() + " " + fee.rule())
                .toList();
    }

    private static FeeTerms delivery(String amount, @Nullable String freeFrom) {
        return new FeeTerms(
                FeeType.DELIVERY,
                inr(amount),
                freeFrom == null ? null : inr(freeFrom),
                null,
                FeeRefund.ON_FULL_CANCEL,
                List.of());
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
