package org.handcart.inventory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.handcart.catalog.Component;
import org.handcart.catalog.Product;
import org.handcart.catalog.usecase.MaintainProduct;
import org.handcart.inventory.usecase.AdjustStock;
import org.handcart.inventory.usecase.ConsumeReservation;
import org.handcart.inventory.usecase.ReleaseReservation;
import org.handcart.inventory.usecase.ReserveStock;
import org.handcart.inventory.usecase.StockQueries;
import org.handcart.inventory.usecase.WriteOffShort;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.OrgId;
import org.handcart.shared.Quantity;
import org.handcart.shared.Role;
import org.handcart.store.Store;
import org.handcart.store.usecase.MaintainStore;
import org.handcart.testing.Bench;

/** An organisation of its own with the store S1, in words of stock. */
final class StockBench {

    static final String STORE = "S1";

    final Bench bench;
    final OrgId org;
    final Actor actor;

    StockBench() {
        this(new Bench());
    }

    private StockBench(Bench bench) {
        this.bench = bench;
        this.org = bench.newOrganisation();
        this.actor = new Actor(org, "asha", Set.of(Role.SYSTEM_ADMIN), Set.of(), "test");
        bench.run(actor, () -> bench.get(MaintainStore.class).put(actor, store()));
    }

    private static Store store() {
        return new Store(
                STORE,
                "Store",
                Currency.getInstance("INR"),
                ZoneId.of("Asia/Kolkata"),
                LocalTime.MIDNIGHT,
                true,
                new BigDecimal("12.97"),
                new BigDecimal("77.59"),
                BigDecimal.TEN,
                null,
                null,
                "IN",
                true,
                false,
                20,
                true,
                0,
                null,
                0);
    }

    StockBench product(String sku, Component... components) {
        Product product = new Product(sku, "Product " + sku, null, null, true, true, List.of(components), 0);
        bench.run(actor, () -> bench.get(MaintainProduct.class).put(actor, product));
        return this;
    }

    StockBench withStock(String sku, int quantity) {
        product(sku);
        adjust(AdjustReason.RECEIVE, sku, quantity, "first:" + sku);
        return this;
    }

    List<StockLevel> adjust(AdjustReason reason, String sku, int quantity, String cause) {
        return bench.in(
                actor,
                () -> bench.get(AdjustStock.class)
                        .adjust(actor, STORE, reason, List.of(new StockChange(sku, quantity)), cause));
    }

    ReserveOutcome reserve(OrderId order, SkuQuantity... items) {
        return bench.in(actor, () -> bench.get(ReserveStock.class).reserve(actor, order, STORE, Arrays.asList(items)));
    }

    void release(OrderId order, String sku, int quantity, String cause) {
        bench.run(
                actor,
                () -> bench.get(ReleaseReservation.class)
                        .release(actor, order, STORE, List.of(units(sku, quantity)), cause));
    }

    void ship(OrderId order, String sku, int quantity, String cause) {
        bench.run(
                actor,
                () -> bench.get(ConsumeReservation.class)
                        .consume(actor, order, STORE, List.of(units(sku, quantity)), cause));
    }

    void shorten(OrderId order, String sku, int quantity, String cause) {
        bench.run(
                actor,
                () -> bench.get(WriteOffShort.class)
                        .writeOff(actor, order, STORE, List.of(units(sku, quantity)), cause));
    }

    StockLevel level(String sku) {
        return bench.in(actor, () -> bench.get(StockQueries.class).find(actor, STORE, sku))
                .orElseThrow();
    }

    /** What the ledger adds up to: on hand, reserved, damaged. */
    List<Integer> fold(String sku) {
        List<LedgerEntry> entries =
                bench.in(actor, () -> bench.get(StockQueries.class).ledger(actor, STORE, sku, Instant.now()));
        return List.of(
                entries.stream().mapToInt(LedgerEntry::onHand).sum(),
                entries.stream().mapToInt(LedgerEntry::reserved).sum(),
                entries.stream().mapToInt(LedgerEntry::damaged).sum());
    }

    /** Sum of what orders still hold. */
    int activeReservations(String sku) {
        Object sum = bench.<Object>in(
                org,
                em -> em.createNativeQuery("select coalesce(sum(quantity - consumed - released), 0)"
                                + " from inventory.reservation where org_id = ?1 and sku = ?2")
                        .setParameter(1, org.value())
                        .setParameter(2, sku)
                        .getSingleResult());
        return ((Number) sum).intValue();
    }

    static OrderId anOrder() {
        return new OrderId(Ids.next());
    }

    static SkuQuantity units(String sku, int quantity) {
        return new SkuQuantity(sku, Quantity.of(quantity));
    }

    static SkuQuantity[] units(int each, Stream<String> skus) {
        return skus.map(sku -> units(sku, each)).toArray(SkuQuantity[]::new);
    }
}
