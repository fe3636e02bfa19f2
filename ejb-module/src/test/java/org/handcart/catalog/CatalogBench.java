package org.handcart.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.handcart.catalog.usecase.MaintainProduct;
import org.handcart.inventory.AdjustReason;
import org.handcart.inventory.StockChange;
import org.handcart.inventory.usecase.AdjustStock;
import org.handcart.pricing.NewPrice;
import org.handcart.pricing.usecase.SetPrices;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.handcart.shared.Role;
import org.handcart.store.Store;
import org.handcart.store.usecase.MaintainStore;
import org.handcart.testing.Bench;
import org.jspecify.annotations.Nullable;

/** An organisation of its own, in words of stores, products and prices. */
public final class CatalogBench {

    public final Bench bench;
    public final OrgId org;
    public final Actor actor;

    public CatalogBench() {
        this(new Bench());
    }

    public CatalogBench(Bench bench) {
        this.bench = bench;
        this.org = bench.newOrganisation();
        this.actor = new Actor(org, "asha", Set.of(Role.SYSTEM_ADMIN), Set.of(), "test");
    }

    public <T> T verb(Supplier<T> work) {
        return bench.<T>in(actor, work);
    }

    /** An actor of the same organisation who sees these stores only. */
    public Actor seeing(String... stores) {
        return new Actor(org, "manager", Set.of(Role.REGIONAL_MANAGER), Set.of(stores), "test");
    }

    public Store store(String code) {
        return put(aStore(code, "INR", "12.970000", "77.590000"));
    }

    public Store put(Store store) {
        return verb(() -> bench.get(MaintainStore.class).put(actor, store));
    }

    public static Store aStore(String code, String currency, String latitude, String longitude) {
        return new Store(
                code,
                "Store " + code,
                Currency.getInstance(currency),
                ZoneId.of("Asia/Kolkata"),
                LocalTime.of(4, 0),
                true,
                new BigDecimal(latitude),
                new BigDecimal(longitude),
                new BigDecimal("5.00"),
                "Bengaluru",
                "560001",
                "IN",
                true,
                false,
                20,
                true,
                0,
                currency.equals("INR") ? Money.of("5000.00", "INR") : null,
                0);
    }

    public Product product(String sku, String name, Component... components) {
        Product product = new Product(sku, name, null, null, true, true, List.of(components), 0);
        return verb(() -> bench.get(MaintainProduct.class).put(actor, product));
    }

    public void stock(String storeCode, String sku, int quantity) {
        List<StockChange> change = List.of(new StockChange(sku, quantity));
        verb(() -> bench.get(AdjustStock.class)
                .adjust(actor, storeCode, AdjustReason.RECEIVE, change, "first:" + storeCode + sku));
    }

    public void price(String sku, @Nullable String storeCode, String amount, @Nullable String from) {
        Instant instant = from == null ? null : Instant.parse(from);
        List<NewPrice> prices = List.of(new NewPrice(sku, storeCode, Money.of(amount, "INR"), instant));
        bench.run(actor, () -> bench.get(SetPrices.class).set(actor, prices));
    }
}
