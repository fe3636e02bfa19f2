package org.handcart.cancellation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.cancellation.CancellationStatus.PARTIALLY_COMPLETED;
import static org.handcart.cancellation.CancellationStatus.PENDING_APPROVAL;
import static org.handcart.cancellation.CancellationStatus.PENDING_WMS;
import static org.handcart.cancellation.CancellationStatus.PROCESSING;
import static org.handcart.cancellation.CancellationStatus.REJECTED;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.testing.SpineBench.answered;
import static org.handcart.testing.SpineBench.inr;
import static org.handcart.testing.SpineBench.shipped;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.handcart.approval.ApprovalId;
import org.handcart.approval.Breach;
import org.handcart.approval.DecideOutcome;
import org.handcart.approval.DecideOutcome.Decided;
import org.handcart.approval.usecase.DecideApproval;
import org.handcart.approval.usecase.ExpireApprovals;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.CancelOutcome.Accepted;
import org.handcart.cancellation.CancelOutcome.Refused;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.RefundMethod;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.Quantity;
import org.handcart.shared.Role;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D23 in the flow of a cancellation: it waits, and then it is carried out, or nothing happened. */
class ApproveCancellationIT {

    private final SpineBench spine = new SpineBench();
    private final Actor agent = person("amy", Role.CUSTOMER_SERVICE_AGENT);
    private final Actor supervisor = person("sue", Role.SUPERVISOR);

    @BeforeEach
    void aStore() {
        spine.stock("MILK-1L", 100);
    }

    private Actor person(String name, Role role) {
        return new Actor(spine.org, name, Set.of(role), Set.of(), "test");
    }

    /** Ten units of 100.00, all paid by card. */
    private OrderId paid() {
        return spine.place(anOrder().line("MILK-1L", 10, "1000.00"), "1000.00");
    }

    @Test
    void waitsWithItsUnitsAndItsMoneyHeld() {
        OrderId order = paid();

        CancellationView waits = accepted(cancel(agent, order, 6, false));

        assertThat(waits.status()).isEqualTo(PENDING_APPROVAL);
        assertThat(waits.refund()).isEqualTo(inr("0.00"));
        assertThat(waits.items().get(0).pending()).isEqualTo(6);
        assertThat(waits.refundDetails()).singleElement().satisfies(part -> {
            assertThat(part.status()).isEqualTo("HELD");
            assertThat(part.amount()).isEqualTo(inr("600.00"));
        });
        assertThat(Objects.requireNonNull(waits.approval()).breaches())
                .extracting(Breach::kind)
                .contains(Breach.Kind.PER_REFUND);
        assertThat(spine.units(order, 1).reserved()).isEqualTo(10);
        assertThat(spine.units(order, 1).awaiting()).isEqualTo(6);
        assertThat(spine.stock("MILK-1L").reserved()).isEqualTo(10);
        assertThat(found(order, waits).status()).isEqualTo(PENDING_APPROVAL);
        assertThat(spine.events(order, "cancellation.")).containsExactly("cancellation.requested.v1");
        assertThat(spine.events(order, "approval.")).containsExactly("approval.requested.v1");
        assertThat(((Refused) cancel(agent, order, 5, false)).reason()).isEqualTo(CancelOutcome.Reason.MORE_THAN_OPEN);
    }

    @Test
    void tellsInAPreviewThatItWouldWait() {
        OrderId order = paid();

        CancellationView preview = accepted(cancel(agent, order, 6, true));

        assertThat(preview.status()).isEqualTo(PENDING_APPROVAL);
        assertThat(preview.refund()).isEqualTo(inr("600.00"));
        assertThat(Objects.requireNonNull(preview.approval()).breaches()).isNotEmpty();
        assertThat(preview.approval().id()).isNull();
        assertThat(spine.units(order, 1).awaiting()).isZero();
        assertThat(accepted(cancel(agent, order, 5, true)).approval()).isNull();
        assertThat(accepted(cancel(supervisor, order, 6, true)).approval()).isNull();
    }

    @Test
    void isCarriedOutBySomebodyElse() {
        OrderId order = paid();
        CancellationView waits = accepted(cancel(agent, order, 6, false));

        assertThat(approve(supervisor, waits)).isInstanceOf(Decided.class);

        CancellationView done = found(order, waits);
        assertThat(done.status()).isEqualTo(PROCESSING);
        assertThat(done.refund()).isEqualTo(inr("600.00"));
        assertThat(done.refundDetails()).extracting(part -> part.status()).containsExactly("PENDING");
        assertThat(spine.units(order, 1).cancelled()).isEqualTo(6);
        assertThat(spine.units(order, 1).awaiting()).isZero();
        assertThat(spine.stock("MILK-1L").reserved()).isEqualTo(4);
        assertThat(spine.strings(
                        "select status from payment.refund where order_id = ?1 order by status", order.value()))
                .containsExactly("LET_GO", "PENDING");
        assertThat(spine.events(order, "cancellation."))
                .containsExactly("cancellation.requested.v1", "cancellation.initiated.v1");
    }

    @Test
    void leavesNoTraceOnTheOrderWhenSomebodySaysNo() {
        OrderId order = paid();
        CancellationView waits = accepted(cancel(agent, order, 6, false));

        spine.bench.in(
                supervisor, () -> spine.bench.get(DecideApproval.class).reject(supervisor, approval(waits), "no"));

        CancellationView end = found(order, waits);
        assertThat(end.status()).isEqualTo(REJECTED);
        assertThat(end.items().get(0).reason()).isEqualTo("NOT_APPROVED");
        assertThat(spine.units(order, 1).awaiting()).isZero();
        assertThat(spine.strings("select status from payment.refund where order_id = ?1", order.value()))
                .containsExactly("LET_GO");
        assertThat(accepted(cancel(agent, order, 5, false)).status()).isEqualTo(PROCESSING);
    }

    @Test
    void isOverWhenNobodyDecides() {
        OrderId order = paid();
        CancellationView waits = accepted(cancel(agent, order, 6, false));
        spine.clock.forward(Duration.ofHours(24));
        ExpireApprovals expire = spine.bench.get(ExpireApprovals.class);

        assertThat(spine.bench.in(spine.system, () -> expire.expire(spine.system, approval(waits))))
                .isTrue();

        assertThat(found(order, waits).status()).isEqualTo(REJECTED);
        assertThat(spine.units(order, 1).awaiting()).isZero();
    }

    /** 300, then 250 on the same order: the second waits for 550. */
    @Test
    void addsUpTheCancellationsOfAnOrder() {
        OrderId order = paid();
        assertThat(accepted(cancel(agent, order, 3, false)).status()).isEqualTo(PROCESSING);

        CancellationView second = accepted(cancel(person("bob", Role.CUSTOMER_SERVICE_AGENT), order, 3, false));

        assertThat(second.status()).isEqualTo(PENDING_APPROVAL);
        assertThat(Objects.requireNonNull(second.approval()).breaches()).anySatisfy(breach -> {
            assertThat(breach.kind()).isEqualTo(Breach.Kind.PER_ORDER);
            assertThat(breach.sum()).isEqualTo(inr("600.00"));
        });
    }

    @Test
    void asksForNothingThatWasNeverCollected() {
        OrderId order = spine.place(anOrder().line("MILK-1L", 10, "9000.00"));

        assertThat(accepted(cancel(agent, order, 9, false)).approval()).isNull();
        assertThat(spine.strings("select 1 from approval.spending where order_id = ?1", order.value()))
                .isEmpty();
    }

    /** What the warehouse may still stop counts when it is asked for, not when it answers. */
    @Test
    void countsUnitsTheWarehouseHasBeforeItAnswers() {
        OrderId order = spine.release(paid());
        assertThat(accepted(cancel(agent, order, 3, false)).status()).isEqualTo(PENDING_WMS);

        CancellationView waits = accepted(cancel(agent, order, 3, false));

        assertThat(waits.status()).isEqualTo(PENDING_APPROVAL);
        assertThat(spine.units(order, 1).held()).isEqualTo(3);
        assertThat(spine.units(order, 1).awaiting()).isEqualTo(3);
        spine.report(order, 1, "CANCEL", answered(spine.line(order, 1), 2, 1));
        assertThat(spine.strings("select amount_minor from approval.spending where order_id = ?1", order.value()))
                .containsExactly("20000");
        approve(supervisor, waits);
        assertThat(found(order, waits).status()).isEqualTo(PENDING_WMS);
        assertThat(spine.units(order, 1).held()).isEqualTo(3);
    }

    @Test
    void rejectsWhatShippedWhileItWaited() {
        OrderId order = spine.release(paid());
        CancellationView waits = accepted(cancel(agent, order, 6, false));
        spine.report(order, 1, "SHIP", shipped(spine.line(order, 1), 8));
        assertThat(spine.units(order, 1).awaiting()).isEqualTo(2);

        approve(supervisor, waits);

        assertThat(found(order, waits).items()).singleElement().satisfies(item -> {
            assertThat(List.of(item.requested(), item.cancelled(), item.pending(), item.rejected()))
                    .containsExactly(6, 0, 2, 4);
        });
        spine.report(order, 2, "CANCEL", answered(spine.line(order, 1), 2, 0));
        CancellationView end = found(order, waits);
        assertThat(end.refund()).isEqualTo(inr("200.00"));
        assertThat(spine.strings("select amount_minor from approval.spending where order_id = ?1", order.value()))
                .containsExactly("20000");
    }

    @Test
    void endsWhenEverythingShippedWhileItWaited() {
        OrderId order = spine.release(paid());
        CancellationView waits = accepted(cancel(agent, order, 6, false));
        spine.report(order, 1, "SHIP", shipped(spine.line(order, 1), 10));

        assertThat(approve(supervisor, waits)).isInstanceOf(Decided.class);

        assertThat(found(order, waits).status()).isEqualTo(REJECTED);
        assertThat(spine.strings("select status from payment.refund where order_id = ?1", order.value()))
                .containsExactly("LET_GO");
        assertThat(spine.strings("select amount_minor from approval.spending where order_id = ?1", order.value()))
                .containsExactly("0");
    }

    /** Due 300: the first asks for 3 units of 100 beside it, but the due is gone when it is approved. */
    @Test
    void givesBackNoMoreThanWasApproved() {
        OrderId order = spine.place(anOrder().line("MILK-1L", 10, "2000.00"), "1700.00");
        CancellationView waits = accepted(cancel(agent, order, 5, false));
        assertThat(waits.refundDetails().get(0).amount()).isEqualTo(inr("700.00"));
        accepted(cancel(agent, order, 2, false));

        assertThatThrownBy(() -> approve(supervisor, waits)).isInstanceOf(Conflict.class);

        assertThat(found(order, waits).status()).isEqualTo(PENDING_APPROVAL);
        assertThat(spine.units(order, 1).awaiting()).isEqualTo(5);
    }

    @Test
    void holdsForExactlyWhatWasAsked() {
        OrderId order = paid();
        CancellationView waits = accepted(cancel(agent, order, 6, false));
        spine.bench.in(
                spine.org,
                em -> em.createNativeQuery("update cancellation.cancellation set asked ="
                                + " replace(asked, 'ORIGINAL', 'STORE_CREDIT') where order_id = ?1")
                        .setParameter(1, order.value())
                        .executeUpdate());

        assertThatThrownBy(() -> approve(supervisor, waits)).isInstanceOf(Conflict.class);

        assertThat(found(order, waits).status()).isEqualTo(PENDING_APPROVAL);
    }

    /** Eight times 100.00 at once: five pass, three wait. */
    @Test
    void letsNoTwoPassAtTheSameMoment() throws Exception {
        OrderId order = paid();
        ExecutorService rivals = Executors.newFixedThreadPool(8);
        try {
            Callable<CancelOutcome> call = () -> cancel(agent, order, 1, false);
            long waiting = 0;
            for (Future<CancelOutcome> each : rivals.invokeAll(java.util.Collections.nCopies(8, call))) {
                waiting += accepted(each.get()).status() == PENDING_APPROVAL ? 1 : 0;
            }
            assertThat(waiting).isEqualTo(3);
        } finally {
            rivals.shutdown();
        }
        assertThat(spine.units(order, 1).cancelled()).isEqualTo(5);
        assertThat(spine.units(order, 1).awaiting()).isEqualTo(3);
        assertThat(spine.strings("select sum(amount_minor) from approval.spending where order_id = ?1", order.value()))
                .containsExactly("50000");
    }

    @Test
    void endsAsPartlyDoneWhenAPartHadLeft() {
        OrderId order = paid();
        CancellationView waits = accepted(cancel(agent, order, 8, false));
        spine.release(order);
        spine.report(order, 1, "SHIP", shipped(spine.line(order, 1), 10));
        approve(supervisor, waits);

        assertThat(found(order, waits).status()).isIn(REJECTED, PARTIALLY_COMPLETED);
    }

    private CancelOutcome cancel(Actor actor, OrderId order, int units, boolean preview) {
        CancelCommand command = new CancelCommand(
                order,
                List.of(new LineQuantity(spine.line(order, 1), Quantity.of(units))),
                ReasonCodes.CUSTOMER_REQUEST,
                null,
                RefundMethod.ORIGINAL,
                false,
                false,
                preview);
        return spine.bench.in(
                actor, () -> spine.bench.get(CancelPartially.class).cancel(actor, command));
    }

    private DecideOutcome approve(Actor actor, CancellationView waits) {
        return spine.bench.in(
                actor, () -> spine.bench.get(DecideApproval.class).approve(actor, approval(waits), "yes"));
    }

    private static ApprovalId approval(CancellationView waits) {
        return Objects.requireNonNull(Objects.requireNonNull(waits.approval()).id());
    }

    private CancellationView found(OrderId order, CancellationView asked) {
        return spine.bench
                .in(agent, () -> spine.bench.get(CancellationQueries.class).find(agent, order, asked.id()))
                .orElseThrow();
    }

    private static CancellationView accepted(CancelOutcome outcome) {
        return outcome.fold(Accepted::cancellation, refused -> {
            throw new AssertionError(refused.toString());
        });
    }
}
