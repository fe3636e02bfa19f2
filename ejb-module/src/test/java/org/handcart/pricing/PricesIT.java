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
import org.handcart.shared.Money;
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
