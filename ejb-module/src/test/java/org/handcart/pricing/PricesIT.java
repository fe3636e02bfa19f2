package org.handcart.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handcart.catalog.CatalogBench;
import org.handcart.pricing.usecase.PriceQueries;
import org.handcart.pricing.usecase.SetPrices;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.Money;
import org.handcart.shared.NotAllowed;
import org.handcart.testing.StatementCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PricesIT {

    private final CatalogBench shop = new CatalogBench();

    @BeforeEach
    void aStoreAndProducts() {
        shop.store("S1");
        shop.product("A", "Apple");
        shop.product("B", "Bread");
    }

    @Test
    void theStoresOwnPriceComesBeforeTheOrganisations() {
        shop.price("A", null, "10.00", "2026-01-01T00:00:00Z");
        shop.price("A", "S1", "9.00", "2026-01-01T00:00:00Z");
        shop.price("A", null, "12.00", "2026-03-01T00:00:00Z");
        shop.price("B", null, "20.00", "2026-01-01T00:00:00Z");

        assertThat(effective("S1", "2026-06-01T00:00:00Z"))
                .containsOnly(Map.entry("A", inr("9.00")), Map.entry("B", inr("20.00")));
        assertThat(effective("S2", "2026-06-01T00:00:00Z"))
                .containsOnly(Map.entry("A", inr("12.00")), Map.entry("B", inr("20.00")));
    }

    @Test
    void keepsTheHistoryAndReplacesTheSameInstant() {
        shop.price("A", null, "10.00", "2026-01-01T00:00:00Z");
        shop.price("A", null, "11.00", "2026-02-01T00:00:00Z");
        shop.price("A", null, "11.50", "2026-02-01T00:00:00Z");

        assertThat(effective("S1", "2025-12-31T23:59:59Z")).isEmpty();
        assertThat(effective("S1", "2026-01-31T23:59:59Z")).containsEntry("A", inr("10.00"));
        assertThat(effective("S1", "2026-02-01T00:00:00Z")).containsEntry("A", inr("11.50"));
    }

    @Test
    void aPriceWithoutAnInstantCountsFromNow() {
        shop.price("A", null, "10.00", null);

        assertThat(effective("S1", Instant.now().plusSeconds(1).toString())).containsEntry("A", inr("10.00"));
        assertThat(effective("S1", Instant.now().minusSeconds(60).toString())).isEmpty();
    }

    @Test
    void refusesPricesThatCannotBe() {
        assertThatThrownBy(() -> shop.price("NONE", null, "1.00", null)).isInstanceOf(PriceRefused.class);
        assertThatThrownBy(() -> shop.price("A", "NOWHERE", "1.00", null)).isInstanceOf(PriceRefused.class);
        assertThatThrownBy(() -> shop.price("A", null, "-1.00", null)).isInstanceOf(PriceRefused.class);
        NewPrice yen = new NewPrice("A", "S1", Money.of("100", "JPY"), null);
        assertThatThrownBy(() -> set(List.of(yen))).isInstanceOf(PriceRefused.class);
        NewPrice twice = new NewPrice("A", "S1", inr("1.00"), null);
        assertThatThrownBy(() -> set(List.of(twice, twice))).isInstanceOf(PriceRefused.class);
        assertThat(effective("S1", Instant.now().plusSeconds(1).toString())).isEmpty();
    }

    @Test
    void pricesOfOtherOrganisationsAreNotSeen() {
        CatalogBench other = new CatalogBench(shop.bench);
        other.product("A", "Apple");
        other.price("A", null, "77.00", "2026-01-01T00:00:00Z");

        assertThat(effective("S1", "2026-06-01T00:00:00Z")).isEmpty();
    }

    @Test
    void aStoreBeatsItsCityAndItsCityTheOrganisation() {
        shop.put(CatalogBench.aStore("S2", "INR", "12.970000", "77.590000"));
        set(List.of(
                price(Scope.store("S1"), "9.00", "2026-01-01T00:00:00Z", null),
                price(Scope.city("Bengaluru"), "8.00", "2026-02-01T00:00:00Z", null),
                price(Scope.country("IN"), "7.00", "2026-03-01T00:00:00Z", null),
                price(Scope.organisation(), "6.00", "2026-04-01T00:00:00Z", null)));

        assertThat(effective("S1", "2026-06-01T00:00:00Z")).containsEntry("A", inr("9.00"));
        assertThat(effective("S2", "2026-06-01T00:00:00Z")).containsEntry("A", inr("8.00"));
        assertThat(effective("UNKNOWN", "2026-06-01T00:00:00Z")).containsEntry("A", inr("6.00"));
        assertThat(effective("S2", "2026-01-15T00:00:00Z")).isEmpty();
    }

    @Test
    void aPriceBeginsInclusiveEndsExclusiveAndGivesWayToTheOneBeneath() {
        set(List.of(
                price(Scope.organisation(), "10.00", "2026-01-01T00:00:00Z", null),
                price(Scope.organisation(), "8.00", "2026-02-01T00:00:00Z", "2026-02-08T00:00:00Z"),
                price(Scope.store("S1"), "7.00", "2026-02-03T00:00:00Z", "2026-02-04T00:00:00Z")));

        assertThat(effective("S1", "2026-01-31T23:59:59.999999Z")).containsEntry("A", inr("10.00"));
        assertThat(effective("S1", "2026-02-01T00:00:00Z")).containsEntry("A", inr("8.00"));
        assertThat(effective("S1", "2026-02-03T00:00:00Z")).containsEntry("A", inr("7.00"));
        assertThat(effective("S1", "2026-02-03T23:59:59.999999999Z")).containsEntry("A", inr("7.00"));
        assertThat(effective("S1", "2026-02-04T00:00:00Z")).containsEntry("A", inr("8.00"));
        assertThat(effective("S1", "2026-02-08T00:00:00Z")).containsEntry("A", inr("10.00"));
    }

    @Test
    void theHistoryTellsWhatWasReplacedAndByWhom() {
        shop.price("A", null, "10.00", "2026-01-01T00:00:00Z");
        shop.price("A", null, "11.00", "2026-01-01T00:00:00Z");
        shop.price("A", null, "11.00", "2026-01-01T00:00:00Z");

        List<Dated<Money>> history = history(20, null).items();

        assertThat(history).extracting(Dated::terms).containsExactly(inr("11.00"), inr("10.00"));
        assertThat(history).extracting(entry -> entry.recorded().stands()).containsExactly(true, false);
        assertThat(history.get(1).recorded().withdrawnBy()).isEqualTo("asha");
    }

    @Test
    void thePriceInForceIsNotWrittenAgainFromNow() {
        shop.price("A", null, "10.00", "2026-01-01T00:00:00Z");
        shop.price("A", null, "10.00", null);
        assertThat(history(20, null).items()).hasSize(1);

        shop.price("A", null, "10.50", null);
        shop.price("A", "S1", "10.50", null);
        assertThat(history(20, null).items()).hasSize(3);
    }

    @Test
    void theHistoryIsReadInPages() {
        for (int day = 1; day <= 5; day++) {
            shop.price("A", null, day + ".00", "2026-01-0" + day + "T00:00:00Z");
        }

        PricePage first = history(2, null);
        Recorded last = first.items().get(1).recorded();
        PricePage second = history(4, new PriceMark(last.at(), last.id()));

        assertThat(first.items()).extracting(Dated::terms).containsExactly(inr("5.00"), inr("4.00"));
        assertThat(first.more()).isTrue();
        assertThat(second.items()).extracting(Dated::terms).containsExactly(inr("3.00"), inr("2.00"), inr("1.00"));
        assertThat(second.more()).isFalse();
    }

    @Test
    void aPriceThatHasNotBegunCanBeWithdrawn() {
        shop.price("A", null, "10.00", "2026-01-01T00:00:00Z");
        shop.price("A", null, "12.00", "2126-01-01T00:00:00Z");
        List<Dated<Money>> history = history(20, null).items();

        assertThat(withdraw(shop.actor, history.get(0))).isTrue();

        assertThat(effective("S1", "2126-06-01T00:00:00Z")).containsEntry("A", inr("10.00"));
        assertThatThrownBy(() -> withdraw(shop.actor, history.get(0))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> withdraw(shop.actor, history.get(1))).isInstanceOf(Conflict.class);
    }

    @Test
    void anActorWithStoresWritesAndSeesTheirsOnly() {
        shop.store("S2");
        shop.price("A", "S2", "5.00", "2126-01-01T00:00:00Z");
        Dated<Money> theirs = history(20, null).items().get(0);
        Actor mine = shop.seeing("S1");

        setAs(mine, new NewPrice("A", "S1", inr("4.00"), null));

        assertThatThrownBy(() -> setAs(mine, new NewPrice("A", "S2", inr("4.00"), null)))
                .isInstanceOf(PriceRefused.class);
        assertThatThrownBy(() -> setAs(mine, new NewPrice("A", null, inr("4.00"), null)))
                .isInstanceOf(NotAllowed.class);
        assertThat(withdraw(mine, theirs)).isFalse();
        assertThat(shop.verb(() -> shop.bench.get(PriceQueries.class).history(mine, "A", 20, null))
                        .items())
                .extracting(Dated::terms)
                .containsExactly(inr("4.00"));
    }

    @Test
    void refusesAnEndBeforeTheBeginningAndACityWithoutStores() {
        NewPrice backwards = price(Scope.organisation(), "1.00", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z");
        NewPrice nowhere = price(Scope.city("Atlantis"), "1.00", "2026-01-01T00:00:00Z", null);
        assertThatThrownBy(() -> set(List.of(backwards))).isInstanceOf(PriceRefused.class);
        assertThatThrownBy(() -> set(List.of(nowhere))).isInstanceOf(PriceRefused.class);
        assertThat(history(20, null).items()).isEmpty();
    }

    @Test
    void asksInOneStatement() {
        shop.price("A", null, "10.00", "2026-01-01T00:00:00Z");

        assertThat(StatementCount.of(
                        shop.bench,
                        () -> assertThat(effective("S1", "2026-06-01T00:00:00Z"))
                                .hasSize(1)))
                .filteredOn(statement -> !statement.contains("set_config"))
                .hasSize(1);
    }

    private PricePage history(int limit, @Nullable PriceMark after) {
        return shop.verb(() -> shop.bench.get(PriceQueries.class).history(shop.actor, "A", limit, after));
    }

    private boolean withdraw(Actor actor, Dated<Money> price) {
        return shop.verb(() -> shop.bench
                .get(SetPrices.class)
                .withdraw(actor, "A", price.recorded().id()));
    }

    private void setAs(Actor actor, NewPrice price) {
        shop.bench.run(actor, () -> shop.bench.get(SetPrices.class).set(actor, List.of(price)));
    }

    private static NewPrice price(Scope scope, String amount, String from, @Nullable String to) {
        return new NewPrice("A", scope, inr(amount), Instant.parse(from), to == null ? null : Instant.parse(to));
    }

    private void set(List<NewPrice> prices) {
        shop.bench.run(shop.actor, () -> shop.bench.get(SetPrices.class).set(shop.actor, prices));
    }

    private Map<String, Money> effective(String store, String at) {
        return shop.verb(() -> shop.bench
                .get(PriceQueries.class)
                .effective(shop.actor, store, Currency.getInstance("INR"), Set.of("A", "B", "C"), Instant.parse(at)));
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
