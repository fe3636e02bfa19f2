package org.handcart.fulfillment.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.handcart.cancellation.CancellationStatus.COMPLETED;
import static org.handcart.cancellation.CancellationStatus.PARTIALLY_COMPLETED;
import static org.handcart.cancellation.CancellationStatus.REJECTED;
import static org.handcart.testing.SpineBench.answered;
import static org.handcart.testing.SpineBench.inr;
import static org.handcart.testing.SpineBench.missing;
import static org.handcart.testing.SpineBench.shipped;

import java.util.List;
import java.util.UUID;
import org.handcart.cancellation.CancellationView;
import org.handcart.fulfillment.Contradiction;
import org.handcart.fulfillment.Resolution;
import org.handcart.fulfillment.ResolutionOutcome;
import org.handcart.fulfillment.ResolutionOutcome.Reason;
import org.handcart.fulfillment.ResolutionOutcome.Refused;
import org.handcart.fulfillment.ResolutionOutcome.Resolved;
import org.handcart.inventory.StockRefused;
import org.handcart.order.LineExcess;
import org.handcart.order.OrderLineId;
import org.handcart.task.TaskDetail;
import org.handcart.task.TaskKind;
import org.handcart.task.TaskStatus;
import org.junit.jupiter.api.Test;

/** The warehouse says what cannot be after a cancellation: it is parked and raised, a person resolves it, nothing is silent (D13). */
class ContradictionsIT {

    private final LateAnswers it = new LateAnswers();

    /** 10:00:00 cancel 2 of 4; 10:00:03 SHIP cumulative 3; 10:00:05 the answer "1 stopped". */
    @Test
    void endsTheWorkedExampleWithThreeShippedOneCancelledAndOneUnitBack() {
        CancellationView asked = it.cancel(2);

        it.spine.report(it.order, 1, "SHIP", shipped(it.milk, 3));
        assertThat(it.now(asked).items()).singleElement().satisfies(item -> {
            assertThat(item.pending()).isEqualTo(1);
            assertThat(item.reason()).isEqualTo("SHIPPED");
        });
        it.spine.report(it.order, 2, "CANCEL", answered(it.milk, 1, 0));

        assertThat(it.now(asked).status()).isEqualTo(PARTIALLY_COMPLETED);
        assertThat(it.outCancelledHeld()).containsExactly(3, 1, 0);
        assertThat(it.now(asked).value()).isEqualTo(inr("120.00"));
        assertThat(it.spine.detail(it.order).codDue()).isEqualTo(inr("360.00"));
        assertThat(it.stock()).containsExactly(7, 0);
        assertThat(it.tasks(TaskKind.WAREHOUSE_CONTRADICTION)).isEmpty();
    }

    @Test
    void rejectsWhatShippedFirst() {
        CancellationView asked = it.cancel(2);

        it.spine.report(it.order, 1, "SHIP", shipped(it.milk, 4));

        assertThat(it.now(asked).status()).isEqualTo(REJECTED);
        assertThat(it.now(asked).items())
                .singleElement()
                .satisfies(item -> assertThat(item.reason()).isEqualTo("SHIPPED"));
        assertThat(it.spine.detail(it.order).codDue()).isEqualTo(inr("480.00"));
        assertThat(it.spine.events(it.order, "cancellation.failed")).hasSize(1);
    }

    @Test
    void raisesAShipmentOfUnitsThatWereStopped() {
        shipsAfterItStopped();

        assertThat(it.outCancelledHeld()).containsExactly(0, 2, 0);
        assertThat(it.stock()).containsExactly(10, 2);
        assertThat(task().status()).isEqualTo(TaskStatus.OPEN);
        assertThat(task().detail()).contains("claims 4 shipped, at most 2 of 4 are possible");
        assertThat(it.spine.events(it.order, "fulfillment.exception-raised")).hasSize(1);
        assertThat(found().excess()).containsExactly(new LineExcess(it.milk, "MILK-1L", 0, 0, 2, 0, 0));
    }

    @Test
    void acceptsGoodsThatLeftAndLeavesTheMoneyAlone() {
        shipsAfterItStopped();

        Contradiction done = ((Resolved) it.resolve(it.manager, task().subjectId(), Resolution.ACCEPT)).contradiction();

        assertThat(done.resolvedBy()).isEqualTo("manager");
        assertThat(done.comment()).isEqualTo("looked at the shelf");
        assertThat(it.outCancelledHeld()).containsExactly(2, 2, 0);
        assertThat(it.stock()).containsExactly(6, 0);
        assertThat(it.spine.detail(it.order).codDue()).isEqualTo(inr("240.00"));
        assertThat(task().status()).isEqualTo(TaskStatus.DONE);
        assertThat(task().closedBy()).isEqualTo("manager");
        assertThat(task().outcome()).isEqualTo("ACCEPT");
        assertThat(it.spine.events(it.order, "fulfillment.exception-resolved")).hasSize(1);
        assertThat(it.spine.verdicts(it.order)).containsExactly("1 CANCEL APPLIED", "2 SHIP RESOLVED");
    }

    @Test
    void reversesAndLeavesTheGoodsOnTheShelf() {
        shipsAfterItStopped();

        it.resolve(it.manager, task().subjectId(), Resolution.REVERSE);

        assertThat(it.outCancelledHeld()).containsExactly(2, 2, 0);
        assertThat(it.stock()).containsExactly(8, 0);
        assertThat(it.spine.detail(it.order).codDue()).isEqualTo(inr("240.00"));
        assertThat(task().outcome()).isEqualTo("REVERSE");
    }

    /** Its figures are cumulative: they stay too high for ever, and that is known now. */
    @Test
    void isNotToldAgainByLaterFigures() {
        CancellationView asked = it.cancel(1);
        it.spine.report(it.order, 1, "CANCEL", answered(it.milk, 1, 0));
        assertThat(it.spine.report(it.order, 2, "SHIP", shipped(it.milk, 4))).isEqualTo("EXCEPTION");
        it.resolve(it.manager, task().subjectId(), Resolution.REVERSE);

        assertThat(it.spine.report(it.order, 3, "SHIP", shipped(it.milk, 4))).isEqualTo("TIMELINE_ONLY");
        assertThat(it.spine.report(it.order, 4, "SHIP", shipped(it.milk, 5))).isEqualTo("EXCEPTION");

        assertThat(it.outCancelledHeld()).containsExactly(3, 1, 0);
        assertThat(it.now(asked).status()).isEqualTo(COMPLETED);
        assertThat(it.tasks(TaskKind.WAREHOUSE_CONTRADICTION)).hasSize(2);
    }

    @Test
    void raisesAnAnswerToACancellationThatHasEnded() {
        CancellationView asked = it.cancel(2);
        it.spine.report(it.order, 1, "CANCEL", answered(it.milk, 0, 2));
        assertThat(it.now(asked).status()).isEqualTo(REJECTED);

        assertThat(it.spine.report(it.order, 2, "CANCEL", answered(it.milk, 2, 2)))
                .isEqualTo("EXCEPTION");

        assertThat(it.outCancelledHeld()).containsExactly(0, 0, 0);
        assertThat(it.spine.detail(it.order).codDue()).isEqualTo(inr("480.00"));
        assertThat(refused(it.resolve(it.manager, task().subjectId(), Resolution.ACCEPT)))
                .isEqualTo(Reason.NOT_ACCEPTABLE);
        assertThat(it.resolve(it.manager, task().subjectId(), Resolution.REVERSE))
                .isInstanceOf(Resolved.class);
        assertThat(it.outCancelledHeld()).containsExactly(0, 0, 0);
    }

    @Test
    void raisesAnAnswerNobodyAskedFor() {
        assertThat(it.spine.report(it.order, 1, "CANCEL", answered(it.milk, 1, 0)))
                .isEqualTo("EXCEPTION");

        assertThat(it.outCancelledHeld()).containsExactly(0, 0, 0);
        assertThat(it.tasks(TaskKind.WAREHOUSE_CONTRADICTION)).hasSize(1);
    }

    @Test
    void knowsWhatIsTooMuchOfEachFigure() {
        it.spine.report(it.order, 1, "SHIP", shipped(it.milk, 3));
        it.spine.report(it.order, 2, "SHORT", missing(it.milk, 3));

        assertThat(found().excess()).containsExactly(new LineExcess(it.milk, "MILK-1L", 0, 0, 0, 2, 0));
        it.resolve(it.manager, task().subjectId(), Resolution.REVERSE);

        assertThat(it.spine.units(it.order, 1).shorted()).isEqualTo(1);
        assertThat(it.spine.detail(it.order).codDue()).isEqualTo(inr("360.00"));
        assertThat(it.stock()).containsExactly(6, 0);
    }

    @Test
    void resolvesOnceInItsStoreAndNothingElse() {
        shipsAfterItStopped();
        String event = task().subjectId();

        assertThat(refused(it.resolve(it.elsewhere, event, Resolution.ACCEPT))).isEqualTo(Reason.UNKNOWN_CONTRADICTION);
        assertThat(refused(it.resolve(it.manager, "wms-unknown", Resolution.ACCEPT)))
                .isEqualTo(Reason.UNKNOWN_CONTRADICTION);
        assertThat(refused(it.resolve(it.manager, "wms-1", Resolution.ACCEPT))).isEqualTo(Reason.UNKNOWN_CONTRADICTION);
        it.resolve(it.manager, event, Resolution.ACCEPT);
        assertThat(refused(it.resolve(it.manager, event, Resolution.REVERSE))).isEqualTo(Reason.ALREADY_RESOLVED);
        assertThat(it.stock()).containsExactly(6, 0);
    }

    @Test
    void refusesToWriteOffMoreThanThereIs() {
        assertThat(it.spine.report(it.order, 1, "SHIP", shipped(it.milk, 20))).isEqualTo("EXCEPTION");

        assertThatExceptionOfType(StockRefused.class)
                .isThrownBy(() -> it.resolve(it.manager, task().subjectId(), Resolution.ACCEPT));

        assertThat(task().status()).isEqualTo(TaskStatus.OPEN);
        assertThat(it.outCancelledHeld()).containsExactly(0, 0, 0);
    }

    @Test
    void dropsALineOfNoneOfOurOrders() {
        it.spine.report(it.order, 1, "SHIP", shipped(new OrderLineId(UUID.randomUUID()), 1));

        assertThat(refused(it.resolve(it.manager, task().subjectId(), Resolution.ACCEPT)))
                .isEqualTo(Reason.NOT_ACCEPTABLE);
        assertThat(it.resolve(it.manager, task().subjectId(), Resolution.REVERSE))
                .isInstanceOf(Resolved.class);
        assertThat(task().status()).isEqualTo(TaskStatus.DONE);
    }

    private void shipsAfterItStopped() {
        it.cancel(2);
        it.spine.report(it.order, 1, "CANCEL", answered(it.milk, 2, 0));
        assertThat(it.spine.report(it.order, 2, "SHIP", shipped(it.milk, 4))).isEqualTo("EXCEPTION");
    }

    private TaskDetail task() {
        List<TaskDetail> tasks = it.tasks(TaskKind.WAREHOUSE_CONTRADICTION);
        assertThat(tasks).hasSize(1);
        return tasks.get(0);
    }

    private Contradiction found() {
        String event = task().subjectId();
        return it.spine
                .bench
                .in(
                        it.manager,
                        () -> it.spine.bench.get(ResolveContradiction.class).find(it.manager, event))
                .orElseThrow();
    }

    private static Reason refused(ResolutionOutcome outcome) {
        return ((Refused) outcome).reason();
    }
}
