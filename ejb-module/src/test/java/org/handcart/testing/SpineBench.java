package org.handcart.testing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.handcart.approval.ApprovalSubject;
import org.handcart.approval.usecase.Subjects;
import org.handcart.cancellation.usecase.CancellationApproval;
import org.handcart.catalog.Product;
import org.handcart.catalog.usecase.MaintainProduct;
import org.handcart.cod.usecase.OpenReceivable;
import org.handcart.fulfillment.WarehouseEvent;
import org.handcart.fulfillment.WarehouseLine;
import org.handcart.fulfillment.usecase.RecordWarehouseEvent;
import org.handcart.fulfillment.usecase.ReleaseOrder;
import org.handcart.inventory.AdjustReason;
import org.handcart.inventory.SkuQuantity;
import org.handcart.inventory.StockChange;
import org.handcart.inventory.StockLevel;
import org.handcart.inventory.usecase.AdjustStock;
import org.handcart.inventory.usecase.ReserveStock;
import org.handcart.inventory.usecase.StockQueries;
import org.handcart.order.LineQuantities;
import org.handcart.order.NewLine;
import org.handcart.order.NewOrder;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderFixture;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.order.usecase.AcceptOrder;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.handcart.shared.Quantity;
import org.handcart.shared.Role;
import org.handcart.store.Store;
import org.handcart.store.usecase.MaintainStore;

/** A store with stock, orders in it, and the warehouse's voice: what a test of a whole journey speaks of. */
public final class SpineBench {

    public static final String STORE = "QC-001";

    public final Bench bench = new Bench();
    public final MovableClock clock = new MovableClock(OrderFixture.NOON);
    public final OrgId org;
    public final Actor admin;
    public final Actor system;

    private int reports;

    public SpineBench() {
        bench.register(Clock.class, clock);
        bench.register(Subjects.class, new Listed(bench).add(ApprovalSubject.CANCELLATION, CancellationApproval.class));
        org = bench.newOrganisation();
        admin = new Actor(org, "admin", Set.of(Role.SYSTEM_ADMIN), Set.of(), "test");
        system = Actor.system(org, "test", "test");
        bench.run(admin, () -> bench.get(MaintainStore.class).put(admin, store()));
    }

    private static Store store() {
        return new Store(
                STORE,
                "Quick one",
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

    public SpineBench stock(String sku, int quantity) {
        bench.run(admin, () -> {
            bench.get(MaintainProduct.class).put(admin, new Product(sku, sku, null, null, true, true, List.of(), 0));
            bench.get(AdjustStock.class)
                    .adjust(
                            admin,
                            STORE,
                            AdjustReason.RECEIVE,
                            List.of(new StockChange(sku, quantity)),
                            "first:" + sku);
        });
        return this;
    }

    /** Reserved, accepted and due at the door, not released. */
    public OrderId place(OrderFixture order) {
        return place(order, "0.00");
    }

    /** As {@link #place(OrderFixture)}, with a part paid by card already. */
    public OrderId place(OrderFixture fixture, String prepaid) {
        NewOrder order = fixture.confirmed().at(STORE).build();
        bench.run(admin, () -> {
            bench.get(ReserveStock.class).reserve(admin, order.id(), STORE, items(order));
            bench.get(AcceptOrder.class).accept(admin, order);
            Money total = detail(order.id()).row().total();
            bench.get(OpenReceivable.class).open(admin, order.id(), STORE, total, inr(prepaid));
            if (inr(prepaid).isPositive()) {
                capture(order.id(), inr(prepaid));
            }
        });
        return order.id();
    }

    private void capture(OrderId order, Money amount) {
        bench.in(
                org,
                em -> em.createNativeQuery(
                                "insert into payment.tender (org_id, id, order_id, position, type, currency, amount_minor,"
                                        + " captured_minor, status, reference)"
                                        + " values (?1, ?2, ?3, 0, 'CARD', 'INR', ?4, ?4, 'CAPTURED', 'ch_1')")
                        .setParameter(1, org.value())
                        .setParameter(2, Ids.next())
                        .setParameter(3, order.value())
                        .setParameter(4, amount.minor())
                        .executeUpdate());
    }

    private static List<SkuQuantity> items(NewOrder order) {
        Map<String, Integer> units = new TreeMap<>();
        for (NewLine line : order.lines()) {
            units.merge(line.sku(), line.quantity().value(), Integer::sum);
        }
        return units.entrySet().stream()
                .map(entry -> new SkuQuantity(entry.getKey(), Quantity.of(entry.getValue())))
                .toList();
    }

    /** As the store releases at once. */
    public OrderId release(OrderId order) {
        bench.run(system, () -> bench.get(ReleaseOrder.class).schedule(system, order, STORE, clock.instant()));
        return order;
    }

    /** One report of the warehouse with a new event id. */
    public String report(OrderId order, int seq, String type, WarehouseLine... lines) {
        return report(new WarehouseEvent(
                "wms-" + ++reports, order.toString(), seq, type, clock.instant(), Arrays.asList(lines), "{}"));
    }

    public String report(WarehouseEvent event) {
        return bench.in(system, () -> bench.get(RecordWarehouseEvent.class).record(system, event));
    }

    public static WarehouseLine picked(OrderLineId line, int units) {
        return new WarehouseLine(line, units, null, null, null, null, null, null, null);
    }

    public static WarehouseLine packed(OrderLineId line, int units) {
        return new WarehouseLine(line, null, units, null, null, null, null, null, null);
    }

    public static WarehouseLine shipped(OrderLineId line, int units) {
        return new WarehouseLine(line, null, null, units, null, null, null, null, null);
    }

    public static WarehouseLine missing(OrderLineId line, int units) {
        return new WarehouseLine(line, null, null, null, units, null, null, null, null);
    }

    /** The answer to a cancellation: so many stopped, so many refused, both since the order began. */
    public static WarehouseLine answered(OrderLineId line, int cancelled, int refused) {
        return new WarehouseLine(line, null, null, null, null, cancelled, refused, null, null);
    }

    public OrderDetail detail(OrderId order) {
        return bench.in(admin, () -> bench.get(OrderQueries.class).find(admin, order.toString()))
                .orElseThrow();
    }

    public OrderLineId line(OrderId order, int number) {
        return detail(order).lines().get(number - 1).id();
    }

    public LineQuantities units(OrderId order, int number) {
        return detail(order).lines().get(number - 1).quantities();
    }

    public StockLevel stock(String sku) {
        return bench.in(admin, () -> bench.get(StockQueries.class).find(admin, STORE, sku))
                .orElseThrow();
    }

    /** Types of the messages to a queue about an order, in order. */
    public List<String> messages(OrderId order, String queue) {
        return strings(
                "select type from shared.outbox where org_id = ?1 and group_id = ?2 and address = ?3 order by position",
                org.value(),
                order.toString(),
                queue);
    }

    /** Wire names of what happened to an order that start with {@code prefix}, in order. */
    public List<String> events(OrderId order, String prefix) {
        return strings(
                "select type from shared.event where org_id = ?1 and stream = ?2 and type like ?3 order by seq",
                org.value(),
                order.value(),
                prefix + "%");
    }

    /** What became of the warehouse's reports on an order, by sequence. */
    public List<String> verdicts(OrderId order) {
        return strings(
                "select seq || ' ' || type || ' ' || status from fulfillment.warehouse_event"
                        + " where org_id = ?1 and order_ref = ?2 order by seq, received_at",
                org.value(),
                order.toString());
    }

    public List<String> strings(String statement, Object... parameters) {
        return bench.in(org, em -> {
            var query = em.createNativeQuery(statement);
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            List<?> rows = query.getResultList();
            return rows.stream().map(String::valueOf).toList();
        });
    }

    public static Money inr(String amount) {
        return Money.of(amount, "INR");
    }

    public Instant now() {
        return clock.instant();
    }
}
