package org.handcart.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handcart.catalog.usecase.BundleQueries;
import org.handcart.catalog.usecase.MaintainProduct;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.store.Store;
import org.handcart.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BundlesIT {

    private static final Instant THEN = Instant.parse("2026-11-20T12:00:00Z");
    private static final String LONG_AGO = "2020-01-01T00:00:00Z";

    private final CatalogBench shop = new CatalogBench();
    private Store asking;
    private Store plain;

    @BeforeEach
    void aStoreThatAsksForBundles() {
        plain = shop.store("S1");
        asking = shop.put(recognising(CatalogBench.aStore("S2", "INR", "12.970000", "77.590000")));
        for (String sku : List.of("A", "B", "C")) {
            shop.product(sku, sku);
        }
        shop.product("BOX", "Box", new Component("A", 1), new Component("B", 2), new Component("C", 1));
        shop.product("PAIR", "Pair", new Component("A", 1), new Component("C", 1));
        shop.price("A", null, "199.00", LONG_AGO);
        shop.price("B", null, "149.00", LONG_AGO);
        shop.price("C", null, "99.00", LONG_AGO);
        shop.price("BOX", null, "499.00", LONG_AGO);
    }

    @Test
    void aStoreRecognisesBundlesWhenItsRuleAsksForIt() {
        Map<String, Integer> loose = Map.of("A", 2, "B", 5, "C", 2);

        assertThat(contained(shop.actor, asking, loose)).singleElement().satisfies(found -> {
            assertThat(found.bundle().sku()).isEqualTo("BOX");
            assertThat(found.sets()).isEqualTo(2);
            assertThat(found.price()).isEqualTo(Money.of("499.00", "INR"));
        });
        assertThat(contained(shop.actor, plain, loose)).isEmpty();
        assertThat(contained(shop.seeing("S1"), asking, loose)).isEmpty();
        assertThat(asking.recognisesBundles()).isTrue();
        assertThat(plain.recognisesBundles()).isFalse();
    }

    @Test
    void goesByThePriceOfTheStoreThen() {
        shop.price("BOX", "S2", "596.00", "2026-01-01T00:00:00Z");

        assertThat(contained(shop.actor, asking, Map.of("A", 1, "B", 2, "C", 1)))
                .isEmpty();
    }

    @Test
    void aBundleNoLongerSoldIsNotRecognised() {
        Product box = new Product("BOX", "Box", null, null, true, false, List.of(new Component("A", 1)), 0);
        shop.verb(() -> shop.bench.get(MaintainProduct.class).put(shop.actor, box));

        assertThat(contained(shop.actor, asking, Map.of("A", 1, "B", 2, "C", 1)))
                .isEmpty();
    }

    @Test
    void costsNothingWhereNobodyAsksAndOneStatementWhereNothingIsFound() {
        assertThat(statements(plain, Map.of("A", 1, "B", 2, "C", 1))).isEmpty();
        assertThat(statements(asking, Map.of("A", 1, "B", 1))).hasSize(1);
        assertThat(statements(asking, Map.of("A", 1, "B", 2, "C", 1))).hasSize(3);
    }

    @Test
    void bundlesOfOthersAreNotSeen() {
        CatalogBench other = new CatalogBench(shop.bench);
        Store theirs = other.put(recognising(CatalogBench.aStore("S2", "INR", "12.970000", "77.590000")));

        List<ContainedBundle> found = other.verb(() -> shop.bench
                .get(BundleQueries.class)
                .containedIn(other.actor, theirs, Map.of("A", 1, "B", 2, "C", 1), THEN));

        assertThat(found).isEmpty();
    }

    private List<String> statements(Store store, Map<String, Integer> loose) {
        return StatementCount.of(shop.bench, () -> contained(shop.actor, store, loose)).stream()
                .filter(statement -> !statement.contains("set_config"))
                .toList();
    }

    private List<ContainedBundle> contained(Actor actor, Store store, Map<String, Integer> loose) {
        return shop.verb(() -> shop.bench.get(BundleQueries.class).containedIn(actor, store, loose, THEN));
    }

    private static Store recognising(Store store) {
        return new Store(
                store.code(),
                store.name(),
                store.currency(),
                store.zone(),
                store.dayCutOff(),
                store.active(),
                store.latitude(),
                store.longitude(),
                store.radiusKm(),
                store.city(),
                store.postalCode(),
                store.country(),
                store.tracksStock(),
                store.takesChannelPrices(),
                store.slaMinutes(),
                store.autoRelease(),
                store.releaseAfterSeconds(),
                store.codLimit(),
                true,
                store.version());
    }
}
