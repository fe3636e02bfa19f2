package org.handcart.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.catalog.CatalogBench.aStore;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.handcart.catalog.CatalogBench;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.NotAllowed;
import org.handcart.store.usecase.MaintainStore;
import org.handcart.store.usecase.StoreQueries;
import org.junit.jupiter.api.Test;

class StoresIT {

    private final CatalogBench shop = new CatalogBench();

    @Test
    void keepsEverythingOfAStore() {
        Store wanted = aStore("S1", "INR", "12.978400", "77.640800");

        Store stored = shop.put(wanted);

        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored).usingRecursiveComparison().ignoringFields("version").isEqualTo(wanted);
        assertThat(find(shop.actor, "S1")).contains(stored);
        assertThat(find(shop.actor, "S2")).isEmpty();
        assertThat(find(shop.seeing("S2"), "S1")).isEmpty();
    }

    @Test
    void replacesOnlyTheCurrentVersion() {
        Store first = shop.store("S1");

        Store second = shop.put(first);

        assertThat(second.version()).isEqualTo(2);
        assertThatThrownBy(() -> shop.put(first))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        stale -> assertThat(stale.isStaleVersion()).isTrue());
        assertThatThrownBy(() -> shop.store("S1")).isInstanceOf(Conflict.class);
    }

    @Test
    void listsNearestFirst() {
        shop.put(aStore("FAR", "INR", "13.100000", "77.590000"));
        shop.put(aStore("NEAR", "INR", "12.980000", "77.590000"));
        shop.put(aStore("NEXT", "INR", "12.950000", "77.590000"));

        assertThat(near("12.97", "77.59", "5")).containsExactly("NEAR", "NEXT");
        assertThat(near("12.97", "77.59", "20")).containsExactly("NEAR", "NEXT", "FAR");
        // A degree of latitude is 111.19 km on the mean radius.
        assertThat(near("13.98", "77.59", "111.2")).contains("NEAR");
        assertThat(near("13.98", "77.59", "111.1")).doesNotContain("NEAR");
    }

    @Test
    void listsByCodeWhatTheActorSees() {
        shop.store("S2");
        shop.store("S1");

        assertThat(list(shop.actor)).containsExactly("S1", "S2");
        assertThat(list(shop.seeing("S2"))).containsExactly("S2");
    }

    @Test
    void refusesStoresThatCannotBe() {
        assertThatThrownBy(() -> Store.currencyOf("ZZZ")).isInstanceOf(StoreRefused.class);
        assertThatThrownBy(() -> Store.currencyOf("XXX")).isInstanceOf(StoreRefused.class);
        assertThatThrownBy(() -> Store.zoneOf("Mars/Olympus")).isInstanceOf(StoreRefused.class);
        assertThatThrownBy(() -> shop.put(aStore("", "INR", "0", "0"))).isInstanceOf(StoreRefused.class);
        assertThatThrownBy(() -> shop.put(aStore("S1", "INR", "91", "0"))).isInstanceOf(StoreRefused.class);
        assertThat(find(shop.actor, "S1")).isEmpty();
    }

    @Test
    void aStoreKeepsItsCurrency() {
        shop.store("S1");
        Store pounds = aStore("S1", "GBP", "12.97", "77.59");

        assertThatThrownBy(() -> shop.put(pounds)).isInstanceOf(StoreRefused.class);
    }

    @Test
    void doesNotTellWhetherAnotherStoreExists() {
        Store store = shop.store("S1");
        Actor manager = shop.seeing("S2");

        assertThatThrownBy(() ->
                        shop.verb(() -> shop.bench.get(MaintainStore.class).put(manager, store)))
                .isInstanceOf(NotAllowed.class);
    }

    private Optional<Store> find(Actor actor, String code) {
        return shop.verb(() -> shop.bench.get(StoreQueries.class).find(actor, code));
    }

    private List<String> near(String latitude, String longitude, String radiusKm) {
        return shop
                .verb(() -> shop.bench
                        .get(StoreQueries.class)
                        .list(
                                shop.actor,
                                new BigDecimal(latitude),
                                new BigDecimal(longitude),
                                new BigDecimal(radiusKm)))
                .stream()
                .map(Store::code)
                .toList();
    }

    private List<String> list(Actor actor) {
        return shop.verb(() -> shop.bench.get(StoreQueries.class).list(actor, null, null, null)).stream()
                .map(Store::code)
                .toList();
    }
}
