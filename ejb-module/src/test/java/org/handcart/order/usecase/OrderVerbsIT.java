package org.handcart.order.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.order.OrderFixture.NOON;
import static org.handcart.order.OrderFixture.anOrder;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handcart.order.AcceptedOrder;
import org.handcart.order.Address;
import org.handcart.order.AmendCommand;
import org.handcart.order.AmendOutcome;
import org.handcart.order.CancelTerms;
import org.handcart.order.DuplicateOrder;
import org.handcart.order.LineProgress;
import org.handcart.order.LineQuantity;
import org.handcart.order.Milestone;
import org.handcart.order.NewOrder;
import org.handcart.order.OnShort;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderFixture;
import org.handcart.order.OrderStatus;
import org.handcart.order.ReduceCommand;
import org.handcart.order.ReduceOutcome;
import org.handcart.order.ReducedOrder;
import org.handcart.order.TimelineEntry;
import org.handcart.order.Transition;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.handcart.shared.Role;
import org.handcart.testing.Bench;
import org.junit.jupiter.api.Test;

class OrderVerbsIT {

    private final Bench bench = new Bench();
    private final Actor actor = Actor.system(bench.newOrganisation(), "test", "c-1");

    @Test
    void keepsWhatWasAcceptedAndShowsIt() {
        UUID box = UUID.randomUUID();
        AcceptedOrder accepted = accept(anOrder()
                .confirmed()
                .externalId("POS-1")
                .line("milk", 3, "77.26", "22.73")
                .bundleLine(box, "egg", 2, 1, "120.00")
                .bundle(box, "BOX", 2, "120.00")
                .fee("DELIVERY", "25.00")
                .discount("WELCOME", "22.73"));

        assertThat(accepted.orderNumber()).isEqualTo("QC001-261120-000001");
        assertThat(accepted.version()).isEqualTo(1);
        OrderDetail order = find(accepted.orderNumber());
        assertThat(order.row().id()).isEqualTo(accepted.id());
        assertThat(order.row().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(order.row().subStatus()).isEqualTo("RESERVED");
        assertThat(order.row().total()).isEqualTo(inr("222.26"));
        assertThat(order.row().lineCount()).isEqualTo(2);
        assertThat(order.row().dueAt()).isEqualTo(NOON.plusSeconds(1200));
        assertThat(order.row().createdAt()).isEqualTo(NOON);
        assertThat(order.items()).isEqualTo(inr("219.99"));
        assertThat(order.discount()).isEqualTo(inr("22.73"));
        assertThat(order.feesTotal()).isEqualTo(inr("25.00"));
        assertThat(order.codStatus()).isEqualTo("NONE");
        assertThat(order.codDue()).isEqualTo(inr("0.00"));
        assertThat(order.address().latitude()).isEqualByComparingTo("12.97");
        assertThat(count("ordering.order_bundle")).isEqualTo(1L);
        assertThat(count("ordering.order_discount")).isEqualTo(1L);
        assertThat(order.lines().get(0).bundleLineId()).isNull();
        assertThat(order.lines().get(1).bundleLineId()).isEqualTo(box);
        assertThat(order.lines().get(0).quantities().reserved()).isEqualTo(3);
        assertThat(find(accepted.id().toString())).isEqualTo(order);
    }

    @Test
    void numbersEachStoreAndDayAlone() {
        assertThat(accept(anOrder().line("milk", 1, "1.00")).orderNumber()).isEqualTo("QC001-261120-000001");
        assertThat(accept(anOrder().line("milk", 1, "1.00")).orderNumber()).isEqualTo("QC001-261120-000002");
        assertThat(accept(anOrder().at("QC-002").line("milk", 1, "1.00")).orderNumber())
                .isEqualTo("QC002-261120-000001");
    }

    @Test
    void refusesAnExternalIdTwiceAndNamesTheFirst() {
        AcceptedOrder first = accept(anOrder().externalId("POS-1").line("milk", 1, "1.00"));

        assertThatThrownBy(() -> accept(anOrder().externalId("POS-1").line("milk", 1, "1.00")))
                .isInstanceOfSatisfying(
                        DuplicateOrder.class,
                        duplicate -> assertThat(duplicate.first()).isEqualTo(first.id()));
    }

    @Test
    void walksFromReleaseToClosedAndTellsIt() {
        AcceptedOrder order =
                accept(anOrder().confirmed().line("milk", 4, "100.00").fee("DELIVERY", "25.00"));

        run(() -> assertThat(
                        bench.get(ReleaseLines.class).release(actor, order.id()).lines())
                .hasSize(1));
        ReducedOrder held = reduce(order, 2);
        assertThat(held.lines().get(0).held()).isEqualTo(2);
        assertThat(held.value()).isEqualTo(inr("0.00"));
        progress(order, 3, null, null);
        assertThat(find(order.orderNumber()).lines().get(0).quantities().held()).isEqualTo(1);
        progress(order, null, null, 1);
        advance(order, Milestone.ASSIGNED_TO_PARTNER);
        advance(order, Milestone.PICKED_UP);
        advance(order, Milestone.DELIVERED);
        assertThat(advance(order, Milestone.CLOSED)).isEqualTo(OrderStatus.CLOSED);

        OrderDetail detail = find(order.orderNumber());
        assertThat(detail.row().total()).isEqualTo(inr("100.00"));
        assertThat(detail.lines().get(0).quantities().delivered()).isEqualTo(3);
        assertThat(detail.lines().get(0).quantities().cancelled()).isEqualTo(1);
        List<TimelineEntry> timeline =
                bench.in(actor, () -> bench.get(OrderQueries.class).timeline(actor, order.id()));
        assertThat(timeline)
                .extracting(TimelineEntry::event)
                .containsExactly(
                        "order.placed.v1",
                        "order.released.v1",
                        "order.lines-held.v1",
                        "order.progressed.v1",
                        "order.progressed.v1",
                        "order.quantity-adjusted.v1",
                        "order.advanced.v1",
                        "order.advanced.v1",
                        "order.advanced.v1",
                        "order.advanced.v1");
        assertThat(timeline.get(9).details()).containsEntry("statusAfter", "CLOSED");
    }

    @Test
    void previewAndRefusalWriteNothing() {
        AcceptedOrder order = accept(anOrder().confirmed().line("milk", 4, "100.00"));
        OrderDetail before = find(order.orderNumber());

        ReduceOutcome preview = bench.in(
                actor,
                () -> bench.get(ReduceLines.class)
                        .reduce(actor, new ReduceCommand(order.id(), units(order, 1), "OTHER", false, false, true)));
        ReduceOutcome refused = bench.in(
                actor,
                () -> bench.get(ReduceLines.class)
                        .reduce(actor, new ReduceCommand(order.id(), units(order, 5), "OTHER", false, false, false)));

        assertThat(preview).isInstanceOf(ReduceOutcome.Reduced.class);
        assertThat(refused).isInstanceOf(ReduceOutcome.Refused.class);
        assertThat(find(order.orderNumber())).isEqualTo(before);
    }

    @Test
    void amendsOnlyTheVersionThatWasSeen() {
        AcceptedOrder order = accept(anOrder().confirmed().line("milk", 4, "100.00"));
        Address moved = new Address("2 MG Road", null, "Bengaluru", null, "560001", "IN", null, null);

        AmendOutcome outcome = amend(order, 1, Map.of("deliveryAddress", moved, "notes", "ring once"));

        assertThat(outcome).isEqualTo(new AmendOutcome.Amended(2));
        OrderDetail detail = find(order.orderNumber());
        assertThat(detail.address()).isEqualTo(moved);
        assertThat(detail.notes()).isEqualTo("ring once");
        assertThat(detail.lines().get(0).onShort()).isEqualTo(OnShort.SUBSTITUTE);
        assertThat(detail.customer().name()).isEqualTo("Kavya");
        assertThatThrownBy(() -> amend(order, 1, Map.of()))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        stale -> assertThat(stale.isStaleVersion()).isTrue());
    }

    @Test
    void hidesOrdersOfOtherStoresAndOrganisations() {
        AcceptedOrder order = accept(anOrder().confirmed().line("milk", 4, "100.00"));
        Actor elsewhere = new Actor(actor.org(), "m", Set.of(Role.STORE_MANAGER), Set.of("QC-002"), "c");
        Actor stranger = Actor.system(bench.newOrganisation(), "test", "c");

        for (Actor other : List.of(elsewhere, stranger)) {
            assertThat(bench.in(other, () -> bench.get(OrderQueries.class).find(other, order.orderNumber())))
                    .isEmpty();
            assertThat(bench.in(other, () -> bench.get(OrderQueries.class).timeline(other, order.id())))
                    .isEmpty();
            ReduceOutcome outcome = bench.in(
                    other,
                    () -> bench.get(ReduceLines.class)
                            .reduce(
                                    other,
                                    new ReduceCommand(order.id(), units(order, 1), "OTHER", false, false, false)));
            assertThat(outcome.<Object>fold(done -> done, refused -> refused.reason()))
                    .isEqualTo(ReduceOutcome.Reason.UNKNOWN_ORDER);
        }
    }

    @Test
    void tellsWhatMayHappenNext() {
        AcceptedOrder order = accept(anOrder().confirmed().line("milk", 4, "100.00"));

        assertThat(bench.in(actor, () -> bench.get(OrderQueries.class).transitions(actor, order.id())))
                .extracting(Transition::to)
                .containsExactly(OrderStatus.ASSIGNED_TO_STORE, OrderStatus.CANCELLED);
    }

    private Object count(String table) {
        return bench.<Object>in(
                actor.org(),
                em -> em.createNativeQuery("select count(*) from " + table).getSingleResult());
    }

    private AcceptedOrder accept(OrderFixture order) {
        NewOrder built = order.build();
        return bench.in(actor, () -> bench.get(AcceptOrder.class).accept(actor, built));
    }

    private OrderDetail find(String key) {
        return bench.in(actor, () -> bench.get(OrderQueries.class).find(actor, key))
                .orElseThrow();
    }

    private ReducedOrder reduce(AcceptedOrder order, int units) {
        ReduceOutcome outcome = bench.in(
                actor,
                () -> bench.get(ReduceLines.class)
                        .reduce(
                                actor,
                                new ReduceCommand(order.id(), units(order, units), "OTHER", false, false, false)));
        return ((ReduceOutcome.Reduced) outcome).order();
    }

    private static List<LineQuantity> units(AcceptedOrder order, int units) {
        return List.of(new LineQuantity(order.lines().get(0), Quantity.of(units)));
    }

    private void progress(AcceptedOrder order, Integer shipped, Integer shorted, Integer cancelled) {
        run(() -> bench.get(ApplyProgress.class)
                .apply(
                        actor,
                        order.id(),
                        List.of(new LineProgress(order.lines().get(0), null, null, shipped, shorted, cancelled)),
                        CancelTerms.keep(),
                        NOON));
    }

    private OrderStatus advance(AcceptedOrder order, Milestone milestone) {
        return bench.in(actor, () -> bench.get(AdvanceOrder.class).advance(actor, order.id(), milestone, NOON));
    }

    private AmendOutcome amend(AcceptedOrder order, long version, Map<String, Object> changes) {
        return bench.in(
                actor,
                () -> bench.get(AmendOrder.class)
                        .amend(
                                actor,
                                new AmendCommand(
                                        order.id(),
                                        version,
                                        changes,
                                        Map.of(order.lines().get(0), OnShort.SUBSTITUTE))));
    }

    private void run(Runnable work) {
        bench.run(actor, work);
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
