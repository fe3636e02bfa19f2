package org.handcart.cancellation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.cancellation.CancellationStatus.COMPLETED;
import static org.handcart.cancellation.CancellationStatus.PARTIALLY_COMPLETED;
import static org.handcart.cancellation.CancellationStatus.PENDING_WMS;
import static org.handcart.cancellation.CancellationStatus.PROCESSING;
import static org.handcart.cancellation.CancellationStatus.REJECTED;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.testing.SpineBench.answered;
import static org.handcart.testing.SpineBench.inr;
import static org.handcart.testing.SpineBench.shipped;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.CancelOutcome.Accepted;
import org.handcart.cancellation.CancelOutcome.Refused;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.ItemView;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cancellation.Step;
import org.handcart.cancellation.StuckCancellation;
import org.handcart.order.LineQuantities;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderStatus;
import org.handcart.shared.Actor;
import org.handcart.shared.Quantity;
import org.handcart.shared.outbox.Queues;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D8, D12 and D13 on a real database. */
class CancelPartiallyIT {

    private final SpineBench spine = new SpineBench();

    @BeforeEach
    void aStore() {
        spine.stock("MILK-1L", 10).stock("BREAD", 10);
    }

    @Test
    void lowersTheDueBeforeAnythingIsRefunded() {
        OrderId order = spine.place(anOrder()
                .line("MILK-1L", 3, "360.00")
                .line("BREAD", 1, "80.00")
                .fee("DELIVERY", "25.00")
                .fee("COD", "10.00"));

        CancellationView done = accepted(cancel(order, units(order, 1, 1)));

        assertThat(done.status()).isEqualTo(COMPLETED);
        assertThat(done.value()).isEqualTo(inr("120.00"));
        assertThat(done.codReduction()).isEqualTo(inr("120.00"));
        assertThat(done.refund()).isEqualTo(inr("0.00"));
        assertThat(done.codDue()).isEqualTo(inr("355.00"));
        assertThat(spine.detail(order).codDue()).isEqualTo(inr("355.00"));
        assertThat(spine.stock("MILK-1L").reserved()).isEqualTo(2);
        assertThat(done.timeline().stream().map(Step::event))
                .containsExactly("cancellation.requested", "cancellation.initiated", "cancellation.completed");
        assertThat(found(order, done)).isEqualTo(done);
    }

    @Test
    void refundsOnlyWhatExceedsTheDue() {
        OrderId order = spine.place(anOrder().line("MILK-1L", 4, "475.00"), "150.00");

        CancellationView done = accepted(cancel(order, units(order, 1, 3)));

        assertThat(done.value()).isEqualTo(inr("356.25"));
        assertThat(done.codDue()).isEqualTo(inr("0.00"));
        assertThat(done.refund()).isEqualTo(inr("31.25"));
        assertThat(done.status()).isEqualTo(PROCESSING);
        assertThat(done.refundDetails())
                .singleElement()
                .satisfies(part -> assertThat(part.amount()).isEqualTo(inr("31.25")));

        settleRefund(order, "SUCCEEDED");
        ended(order, "cancellation:" + done.id());
        ended(order, "cancellation:" + done.id());

        assertThat(found(order, done).status()).isEqualTo(COMPLETED);
        assertThat(spine.events(order, "cancellation.completed")).hasSize(1);
        assertThat(spine.detail(order).row().paymentStatus()).isEqualTo("PARTIALLY_REFUNDED");
    }

    @Test
    void leavesAFailedRefundToAPerson() {
        OrderId order = spine.place(anOrder().line("MILK-1L", 4, "480.00"), "480.00");
        CancellationView done = accepted(cancel(order, units(order, 1, 1)));

        settleRefund(order, "FAILED");
        ended(order, "cancellation:" + done.id());

        assertThat(found(order, done).status()).isEqualTo(PARTIALLY_COMPLETED);
        assertThat(found(order, done).needsAttention()).contains("by hand");
        assertThat(spine.events(order, "cancellation.failed")).containsExactly("cancellation.failed.v1");
        assertThat(spine.units(order, 1).cancelled()).isEqualTo(1);
    }

    @Test
    void changesNothingInAPreview() {
        OrderId order = spine.place(anOrder().line("MILK-1L", 3, "77.26"));
        long version = spine.detail(order).row().version();

        CancellationView preview = accepted(cancel(command(order, true, true, units(order, 1, 1))));

        assertThat(preview.value()).isEqualTo(inr("25.75"));
        assertThat(preview.status()).isEqualTo(COMPLETED);
        assertThat(preview.codDue()).isEqualTo(inr("52.00"));
        assertThat(spine.detail(order).row().version()).isEqualTo(version);
        assertThat(spine.events(order, "cancellation")).isEmpty();
        assertThat(list(order)).isEmpty();
        assertThat(spine.stock("MILK-1L").reserved()).isEqualTo(3);
    }

    @Test
    void cancelsEverythingThatIsLeftWithItsFees() {
        OrderId order = spine.place(anOrder().line("MILK-1L", 3, "360.00").fee("DELIVERY", "25.00"));

        CancellationView done = accepted(cancel(order));

        assertThat(done.status()).isEqualTo(COMPLETED);
        assertThat(done.value()).isEqualTo(inr("385.00"));
        assertThat(done.codDue()).isEqualTo(inr("0.00"));
        assertThat(spine.detail(order).row().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(spine.detail(order).row().paymentStatus()).isEqualTo("NOTHING_DUE");
        assertThat(spine.stock("MILK-1L").reserved()).isZero();
        assertThat(((Refused) cancel(order)).reason()).isEqualTo(CancelOutcome.Reason.NOTHING_TO_CANCEL);
    }

    @Test
    void refusesMoreThanIsOpenAndTellsWhatIsLeft() {
        OrderId order = spine.place(anOrder().line("MILK-1L", 5, "600.00"));
        accepted(cancel(order, units(order, 1, 3)));

        CancelOutcome second = cancel(command(order, false, false, units(order, 1, 3)));

        assertThat(second).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(CancelOutcome.Reason.MORE_THAN_OPEN);
            assertThat(refused.lines()).extracting(ItemView::rejected).containsExactly(1);
        });
        assertThat(list(order)).hasSize(1);
    }

    /** D12: two requests for 3 of 5 at the same moment. */
    @Test
    void letsOnlyOneOfTwoRivalsTakeTheLastUnits() throws Exception {
        OrderId order = spine.place(anOrder().line("MILK-1L", 5, "600.00"));
        CancelCommand command = command(order, false, false, units(order, 1, 3));
        ExecutorService rivals = Executors.newFixedThreadPool(2);
        try {
            List<CancelOutcome> outcomes = new ArrayList<>();
            List<Callable<CancelOutcome>> calls = List.of(() -> cancel(command), () -> cancel(command));
            for (Future<CancelOutcome> each : rivals.invokeAll(calls)) {
                outcomes.add(each.get());
            }
            assertThat(outcomes).filteredOn(Accepted.class::isInstance).hasSize(1);
        } finally {
            rivals.shutdown();
        }
        assertThat(spine.units(order, 1).cancelled()).isEqualTo(3);
        assertThat(spine.detail(order).codDue()).isEqualTo(inr("240.00"));
        assertThat(spine.stock("MILK-1L").reserved()).isEqualTo(2);
    }

    /** D13's example: cancel 2 of 4, then SHIP 3, then the answer "1 stopped". */
    @Test
    void letsTheWarehouseDecideARace() {
        OrderId order = spine.release(spine.place(anOrder().line("MILK-1L", 4, "480.00")));
        OrderLineId milk = spine.line(order, 1);
        CancellationView asked = accepted(cancel(order, units(order, 1, 2)));
        assertThat(asked.status()).isEqualTo(PENDING_WMS);
        assertThat(asked.codReduction()).isEqualTo(inr("0.00"));
        assertThat(spine.messages(order, Queues.WMS_RELEASES))
                .containsExactly("wms.release.v1", "wms.cancel-request.v1");

        spine.report(order, 1, "SHIP", shipped(milk, 3));
        assertThat(found(order, asked).items()).singleElement().satisfies(item -> {
            assertThat(List.of(item.pending(), item.rejected())).containsExactly(1, 1);
            assertThat(item.reason()).isEqualTo("SHIPPED");
        });
        assertThat(spine.report(order, 2, "CANCEL", answered(milk, 1, 0))).isEqualTo("APPLIED");

        CancellationView end = found(order, asked);
        assertThat(end.status()).isEqualTo(PARTIALLY_COMPLETED);
        assertThat(end.items())
                .singleElement()
                .satisfies(
                        item -> assertThat(List.of(item.requested(), item.cancelled(), item.pending(), item.rejected()))
                                .containsExactly(2, 1, 0, 1));
        assertThat(end.codReduction()).isEqualTo(inr("120.00"));
        assertThat(spine.detail(order).codDue()).isEqualTo(inr("360.00"));
        LineQuantities line = spine.units(order, 1);
        assertThat(List.of(line.out(), line.cancelled(), line.held())).containsExactly(3, 1, 0);
        assertThat(spine.stock("MILK-1L").onHand()).isEqualTo(7);
        assertThat(spine.stock("MILK-1L").reserved()).isZero();
        assertThat(spine.messages(order, Queues.DELIVERY_REQUESTS)).containsExactly("delivery.request.v1");
    }

    @Test
    void neverShipsWhatTheWarehouseSaidItStopped() {
        OrderId order = spine.release(spine.place(anOrder().line("MILK-1L", 4, "480.00")));
        OrderLineId milk = spine.line(order, 1);
        cancel(order, units(order, 1, 2));
        spine.report(order, 1, "CANCEL", answered(milk, 2, 0));

        assertThat(spine.report(order, 2, "SHIP", shipped(milk, 4))).isEqualTo("EXCEPTION");

        assertThat(spine.units(order, 1).cancelled()).isEqualTo(2);
        assertThat(spine.units(order, 1).out()).isZero();
        assertThat(spine.detail(order).codDue()).isEqualTo(inr("240.00"));
    }

    @Test
    void letsGoOfUnitsTheWarehouseWillNotStop() {
        OrderId order = spine.release(spine.place(anOrder().line("MILK-1L", 4, "480.00")));
        OrderLineId milk = spine.line(order, 1);
        CancellationView asked = accepted(cancel(order, units(order, 1, 2)));

        assertThat(spine.report(order, 1, "CANCEL", answered(milk, 0, 2))).isEqualTo("APPLIED");
        assertThat(spine.report(order, 2, "CANCEL", answered(milk, 0, 2))).isEqualTo("TIMELINE_ONLY");

        assertThat(found(order, asked).status()).isEqualTo(REJECTED);
        assertThat(spine.units(order, 1).held()).isZero();
        assertThat(spine.detail(order).codDue()).isEqualTo(inr("480.00"));
        assertThat(spine.events(order, "cancellation.failed")).hasSize(1);
    }

    @Test
    void settlesEveryAnswerOfItsOwn() {
        OrderId order = spine.release(spine.place(anOrder().line("MILK-1L", 4, "480.00"), "480.00"));
        OrderLineId milk = spine.line(order, 1);
        CancellationView asked = accepted(cancel(order, units(order, 1, 2)));

        spine.report(order, 1, "CANCEL", answered(milk, 1, 0));
        spine.report(order, 2, "CANCEL", answered(milk, 2, 0));

        CancellationView end = found(order, asked);
        assertThat(end.status()).isEqualTo(PROCESSING);
        assertThat(end.refund()).isEqualTo(inr("240.00"));
        assertThat(end.refundDetails()).hasSize(2);
        assertThat(spine.stock("MILK-1L").reserved()).isEqualTo(2);
    }

    @Test
    void tellsAPersonWhenTheWarehouseStaysSilent() {
        OrderId order = spine.release(spine.place(anOrder().line("MILK-1L", 4, "480.00")));
        CancellationView asked = accepted(cancel(order, units(order, 1, 2)));
        EscalateOverdue overdue = spine.bench.get(EscalateOverdue.class);
        assertThat(spine.bench.in(spine.system, () -> overdue.escalateNext(spine.system)))
                .isFalse();

        spine.clock.forward(Duration.ofMinutes(2));

        assertThat(spine.bench.in(spine.system, () -> overdue.escalateNext(spine.system)))
                .isTrue();
        assertThat(spine.bench.in(spine.system, () -> overdue.escalateNext(spine.system)))
                .isFalse();
        assertThat(found(order, asked).needsAttention()).contains("has not answered");
        assertThat(found(order, asked).status()).isEqualTo(PENDING_WMS);
    }

    @Test
    void listsWhatAPersonHasToLookAtInTheirStores() {
        OrderId order = spine.place(anOrder().line("MILK-1L", 4, "480.00"), "480.00");
        CancellationView done = accepted(cancel(order, units(order, 1, 1)));
        settleRefund(order, "FAILED");
        ended(order, "cancellation:" + done.id());
        Actor elsewhere = new Actor(
                spine.admin.org(), "manager", spine.admin.roles(), Set.of("QC-ELSEWHERE"), spine.admin.correlationId());

        assertThat(needingAttention(spine.admin))
                .extracting(StuckCancellation::cancellation)
                .contains(done.id());
        assertThat(needingAttention(elsewhere)).isEmpty();
    }

    private List<StuckCancellation> needingAttention(Actor actor) {
        return spine.bench.in(
                actor, () -> spine.bench.get(CancellationQueries.class).needingAttention(actor, 50));
    }

    private CancelOutcome cancel(OrderId order, LineQuantity... lines) {
        return cancel(command(order, false, false, lines));
    }

    private CancelOutcome cancel(CancelCommand command) {
        return spine.bench.in(
                spine.admin, () -> spine.bench.get(CancelPartially.class).cancel(spine.admin, command));
    }

    private static CancelCommand command(OrderId order, boolean allowPartial, boolean preview, LineQuantity... lines) {
        return new CancelCommand(
                order,
                Arrays.asList(lines),
                ReasonCodes.CUSTOMER_REQUEST,
                null,
                RefundMethod.ORIGINAL,
                allowPartial,
                false,
                preview);
    }

    private LineQuantity units(OrderId order, int line, int quantity) {
        return new LineQuantity(spine.line(order, line), Quantity.of(quantity));
    }

    private static CancellationView accepted(CancelOutcome outcome) {
        return outcome.fold(Accepted::cancellation, refused -> {
            throw new AssertionError(refused.toString());
        });
    }

    private CancellationView found(OrderId order, CancellationView asked) {
        return spine.bench
                .in(
                        spine.admin,
                        () -> spine.bench.get(CancellationQueries.class).find(spine.admin, order, asked.id()))
                .orElseThrow();
    }

    private List<CancellationView> list(OrderId order) {
        return spine.bench.in(
                spine.admin,
                () -> spine.bench.get(CancellationQueries.class).list(spine.admin, order, null, null, null));
    }

    private void ended(OrderId order, String cause) {
        spine.bench.run(spine.system, () -> spine.bench.get(RefundEnded.class).ended(spine.system, order, cause));
    }

    private void settleRefund(OrderId order, String status) {
        spine.bench.in(
                spine.org,
                em -> em.createNativeQuery("update payment.refund set status = ?2 where order_id = ?1")
                        .setParameter(1, order.value())
                        .setParameter(2, status)
                        .executeUpdate());
    }
}
