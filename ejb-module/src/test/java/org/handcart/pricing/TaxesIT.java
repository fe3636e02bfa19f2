package org.handcart.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handcart.catalog.CatalogBench;
import org.handcart.pricing.usecase.MaintainTaxClass;
import org.handcart.pricing.usecase.TaxQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.NotAllowed;
import org.handcart.testing.Bench;
import org.handcart.testing.MovableClock;
import org.handcart.testing.StatementCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaxesIT {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final TaxTerms GST5 = inclusive("CGST", "2.5", "SGST", "2.5");
    private static final TaxTerms GST12 = inclusive("CGST", "6", "SGST", "6");
    private static final TaxTerms GST18 = inclusive("CGST", "9", "SGST", "9");

    private final MovableClock clock = new MovableClock(NOON);
    private final CatalogBench shop = new CatalogBench(new Bench().register(Clock.class, clock));

    @BeforeEach
    void aStoreInBengaluru() {
        shop.store("S1");
        shop.store("S2");
    }

    @Test
    void aClassHasSeveralComponentsOfItsOwnRates() {
        put("FOOD", new Wanted<>(Scope.organisation(), NOON, null, GST5));

        TaxTerms found = effective("S1", NOON).get("FOOD");

        assertThat(found).isEqualTo(GST5);
        assertThat(found.percent()).isEqualByComparingTo("5");
        assertThat(found.rates()).extracting(TaxRate::component).containsExactly("CGST", "SGST");
    }

    @Test
    void aTaxMayComeOnTopOfThePriceInCountyAndState() {
        TaxTerms onTop = new TaxTerms(false, List.of(TaxRate.of("STATE", "6.25"), TaxRate.of("COUNTY", "2.625")));
        put("GOODS", new Wanted<>(Scope.store("S1"), NOON, null, onTop));

        assertThat(effective("S1", NOON)).containsExactly(Map.entry("GOODS", onTop));
        assertThat(effective("S2", NOON)).isEmpty();
    }

    @Test
    void beginsInclusiveAndEndsExclusive() {
        Instant end = NOON.plusSeconds(60);
        put("FOOD", new Wanted<>(Scope.organisation(), NOON, end, GST5));

        assertThat(effective("S1", NOON.minusNanos(1000))).isEmpty();
        assertThat(effective("S1", NOON)).containsEntry("FOOD", GST5);
        assertThat(effective("S1", end.minusNanos(1000))).containsEntry("FOOD", GST5);
        assertThat(effective("S1", end.minusNanos(1))).containsEntry("FOOD", GST5);
        assertThat(effective("S1", end)).isEmpty();
    }

    /** D32's example: an item moves from 12 to 18 percent; who asks for the day of the order still hears 12. */
    @Test
    void aRateThatChangesIsStillKnownForTheDayBefore() {
        put("SOAP", new Wanted<>(Scope.organisation(), NOON, null, GST12));
        put("SOAP", new Wanted<>(Scope.organisation(), NOON.plusSeconds(86_400), null, GST18));

        assertThat(effective("S1", NOON.plusSeconds(86_399))).containsEntry("SOAP", GST12);
        assertThat(effective("S1", NOON.plusSeconds(86_400))).containsEntry("SOAP", GST18);
    }

    @Test
    void termsThatEndGiveWayToThoseTheyCovered() {
        put("FOOD", new Wanted<>(Scope.organisation(), NOON, null, GST12));
        put("FOOD", new Wanted<>(Scope.organisation(), NOON.plusSeconds(10), NOON.plusSeconds(20), GST5));

        assertThat(effective("S1", NOON.plusSeconds(15))).containsEntry("FOOD", GST5);
        assertThat(effective("S1", NOON.plusSeconds(20))).containsEntry("FOOD", GST12);
    }

    @Test
    void theNarrowerScopeWinsWhateverBeganLater() {
        put("FOOD", new Wanted<>(Scope.store("S1"), NOON, null, GST5));
        put("FOOD", new Wanted<>(Scope.city("Bengaluru"), NOON.plusSeconds(1), null, GST12));
        put("FOOD", new Wanted<>(Scope.country("IN"), NOON.plusSeconds(2), null, GST18));
        put("FOOD", new Wanted<>(Scope.organisation(), NOON.plusSeconds(3), null, inclusive("VAT", "20")));
        put("FOOD", new Wanted<>(Scope.country("US"), NOON, null, inclusive("STATE", "1")));

        Instant later = NOON.plusSeconds(60);
        assertThat(effective("S1", later)).containsEntry("FOOD", GST5);
        assertThat(effective("S2", later)).containsEntry("FOOD", GST12);
        put("FOOD", new Wanted<>(Scope.city("Bengaluru"), NOON.plusSeconds(1), NOON.plusSeconds(30), GST12));
        assertThat(effective("S2", later)).containsEntry("FOOD", GST18);
    }

    @Test
    void theSameInstantReplacesAndTheHistoryKeepsBoth() {
        put("FOOD", new Wanted<>(Scope.organisation(), NOON, null, GST12));
        TaxClass replaced = put("FOOD", new Wanted<>(Scope.organisation(), NOON, null, GST5));

        assertThat(effective("S1", NOON)).containsEntry("FOOD", GST5);
        assertThat(replaced.terms()).extracting(Dated::terms).containsExactly(GST5);
        List<Dated<TaxTerms>> history = history("FOOD");
        assertThat(history).extracting(Dated::terms).containsExactlyInAnyOrder(GST12, GST5);
        assertThat(history.stream().filter(one -> !one.recorded().stands()).toList())
                .singleElement()
                .satisfies(old -> assertThat(old.recorded().withdrawnBy()).isEqualTo("asha"));
    }

    @Test
    void theSameAgainIsNotWrittenTwice() {
        Wanted<TaxTerms> dated = new Wanted<>(Scope.organisation(), NOON, null, GST5);
        Wanted<TaxTerms> fromNow = new Wanted<>(Scope.organisation(), null, null, GST5);
        TaxClass first = put("FOOD", dated);
        clock.forward(Duration.ofHours(1));

        assertThat(put("FOOD", dated).version()).isEqualTo(first.version());
        assertThat(put("FOOD", fromNow).version()).isEqualTo(first.version());
        assertThat(history("FOOD")).hasSize(1);
        TaxClass changed = put("FOOD", new Wanted<>(Scope.organisation(), null, null, GST12));
        assertThat(changed.version()).isEqualTo(first.version() + 1);
        assertThat(history("FOOD")).hasSize(2);
    }

    @Test
    void whatHasNotBegunCanBeWithdrawn() {
        put("FOOD", new Wanted<>(Scope.organisation(), NOON, null, GST12));
        TaxClass scheduled = put("FOOD", new Wanted<>(Scope.organisation(), NOON.plusSeconds(60), null, GST18));
        UUID current = scheduled.terms().get(0).recorded().id();
        UUID next = scheduled.terms().get(1).recorded().id();

        TaxClass left = withdraw("FOOD", next);

        assertThat(left.terms()).extracting(Dated::terms).containsExactly(GST12);
        assertThat(effective("S1", NOON.plusSeconds(61))).containsEntry("FOOD", GST12);
        assertThatThrownBy(() -> withdraw("FOOD", next)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> withdraw("FOOD", current)).isInstanceOf(Conflict.class);
    }

    @Test
    void freeOfTaxIsSaidAndNotGuessed() {
        put("ZERO", new Wanted<>(Scope.organisation(), NOON, null, new TaxTerms(true, List.of())));
        put("LATER", new Wanted<>(Scope.organisation(), NOON.plusSeconds(1), null, GST5));

        assertThat(effective("S1", NOON)).containsExactly(Map.entry("ZERO", new TaxTerms(true, List.of())));
    }

    @Test
    void asksInOneStatement() {
        put("FOOD", new Wanted<>(Scope.organisation(), NOON, null, GST5));
        put("SOAP", new Wanted<>(Scope.organisation(), NOON, null, GST18));

        assertThat(StatementCount.of(
                        shop.bench, () -> assertThat(effective("S1", NOON)).hasSize(2)))
                .filteredOn(statement -> !statement.contains("set_config"))
                .hasSize(1);
    }

    @Test
    void refusesTermsThatCannotBe() {
        Wanted<TaxTerms> fine = new Wanted<>(Scope.organisation(), NOON, null, GST5);
        assertRefused(new Wanted<>(Scope.organisation(), NOON, null, inclusive("GST", "1", "GST", "2")));
        assertRefused(new Wanted<>(Scope.organisation(), NOON, null, inclusive("GST", "-1")));
        assertRefused(new Wanted<>(Scope.organisation(), NOON, null, inclusive("GST", "1000.000001")));
        assertRefused(new Wanted<>(Scope.organisation(), NOON, null, inclusive("GST", "0.0000001")));
        assertRefused(new Wanted<>(Scope.organisation(), NOON, null, inclusive(" ", "1")));
        assertRefused(new Wanted<>(Scope.organisation(), NOON, NOON, GST5));
        assertRefused(new Wanted<>(Scope.organisation(), null, NOON, GST5));
        assertRefused(new Wanted<>(Scope.store("NOWHERE"), NOON, null, GST5));
        assertRefused(new Wanted<>(Scope.city("bengaluru"), NOON, null, GST5));
        assertThatThrownBy(() -> put(shop.actor, "FOOD", "Food", 0, List.of(fine, fine)))
                .isInstanceOf(TaxRefused.class);
        assertThatThrownBy(() -> put(shop.actor, "a b", "Food", 0, List.of(fine)))
                .isInstanceOf(TaxRefused.class);
        assertThatThrownBy(() -> put(shop.actor, "FOOD", " ", 0, List.of(fine))).isInstanceOf(TaxRefused.class);
        assertThat(history("FOOD")).isEmpty();
    }

    @Test
    void refusesAStaleVersion() {
        TaxClass first = put("FOOD", new Wanted<>(Scope.organisation(), NOON, null, GST5));
        put(shop.actor, "FOOD", "Groceries", first.version(), List.of());

        assertThatThrownBy(() -> put(shop.actor, "FOOD", "Late", first.version(), List.of()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void anActorWithStoresWritesAndSeesTheirsOnly() {
        put("FOOD", new Wanted<>(Scope.organisation(), NOON, null, GST5));
        put("FOOD", new Wanted<>(Scope.store("S2"), NOON, null, GST12));
        Actor mine = shop.seeing("S1");

        TaxClass changed = put(mine, "FOOD", "FOOD", 0, List.of(new Wanted<>(Scope.store("S1"), NOON, null, GST18)));

        assertThat(changed.terms()).extracting(Dated::terms).containsExactly(GST5, GST18);
        assertThat(effective("S1", NOON)).containsEntry("FOOD", GST18);
        assertThatThrownBy(
                        () -> put(mine, "FOOD", "FOOD", 0, List.of(new Wanted<>(Scope.store("S2"), null, null, GST5))))
                .isInstanceOf(TaxRefused.class);
        assertThatThrownBy(() ->
                        put(mine, "FOOD", "FOOD", 0, List.of(new Wanted<>(Scope.organisation(), null, null, GST12))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> put(mine, "FOOD", "Mine", 0, List.of())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> put(mine, "NEW", "New", 0, List.of())).isInstanceOf(NotAllowed.class);
        Map<String, TaxTerms> theirs =
                shop.verb(() -> shop.bench.get(TaxQueries.class).effective(mine, "S2", Set.of("FOOD"), NOON));
        assertThat(theirs).isEmpty();
    }

    @Test
    void anotherOrganisationSeesNothing() {
        put("FOOD", new Wanted<>(Scope.organisation(), NOON, null, GST5));
        CatalogBench other = new CatalogBench(shop.bench);
        other.store("S1");

        assertThat(other.verb(
                        () -> shop.bench.get(TaxQueries.class).effective(other.actor, "S1", Set.of("FOOD"), NOON)))
                .isEmpty();
        assertThat(other.verb(() -> shop.bench.get(TaxQueries.class).list(other.actor)))
                .isEmpty();
        assertThat(other.verb(() -> shop.bench.get(TaxQueries.class).find(other.actor, "FOOD", true)))
                .isEmpty();
    }

    private void assertRefused(Wanted<TaxTerms> terms) {
        assertThatThrownBy(() -> put("FOOD", terms)).isInstanceOf(TaxRefused.class);
    }

    private TaxClass put(String code, Wanted<TaxTerms> terms) {
        return put(shop.actor, code, code, 0, List.of(terms));
    }

    private TaxClass put(Actor actor, String code, String name, long version, List<Wanted<TaxTerms>> terms) {
        return shop.verb(() -> shop.bench.get(MaintainTaxClass.class).put(actor, code, name, terms, version));
    }

    private TaxClass withdraw(String code, UUID terms) {
        return shop.verb(() -> shop.bench
                .get(MaintainTaxClass.class)
                .withdraw(shop.actor, code, terms)
                .orElseThrow());
    }

    private Map<String, TaxTerms> effective(String store, @Nullable Instant at) {
        return shop.verb(() -> shop.bench
                .get(TaxQueries.class)
                .effective(
                        shop.actor,
                        store,
                        Set.of("FOOD", "SOAP", "GOODS", "ZERO", "LATER", "NONE"),
                        at == null ? NOON : at));
    }

    private List<Dated<TaxTerms>> history(String code) {
        return shop.verb(() -> shop.bench
                .get(TaxQueries.class)
                .find(shop.actor, code, true)
                .map(TaxClass::terms)
                .orElse(List.of()));
    }

    private static TaxTerms inclusive(String... componentsAndPercents) {
        List<TaxRate> rates = new java.util.ArrayList<>();
        for (int i = 0; i < componentsAndPercents.length; i += 2) {
            rates.add(TaxRate.of(componentsAndPercents[i], componentsAndPercents[i + 1]));
        }
        return new TaxTerms(true, rates);
    }
}
