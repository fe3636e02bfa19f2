package org.handcart.fulfillment.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.cancellation.CancellationStatus.COMPLETED;
import static org.handcart.cancellation.CancellationStatus.PARTIALLY_COMPLETED;
import static org.handcart.cancellation.CancellationStatus.PENDING_WMS;
import static org.handcart.cancellation.CancellationStatus.REJECTED;
import static org.handcart.testing.SpineBench.answered;
import static org.handcart.testing.SpineBench.inr;
import static org.handcart.testing.SpineBench.shipped;

import org.handcart.cancellation.CancellationView;
import org.handcart.fulfillment.DecisionOutcome.Decided;
import org.handcart.fulfillment.DecisionOutcome.Reason;
import org.handcart.fulfillment.DecisionOutcome.Refused;
import org.handcart.shared.Role;
import org.handcart.task.TaskDetail;
import org.handcart.task.TaskKind;
import org.handcart.task.TaskStatus;
import org.junit.jupiter.api.Test;

/** The warehouse does not say whether it stopped the units: somebody is asked, somebody may decide, and its late word counts (D13). */
class SilentWarehouseIT {

    private final LateAnswers it = new LateAnswers();

    @Test
    void asksTheManagerOfTheStoreWhenTheTimeIsOver() {
        CancellationView asked = it.cancel(2);
        assertThat(it.tasks(TaskKind.CANCELLATION_UNANSWERED)).isEmpty();

        it.deadlinePasses();
        it.deadlinePasses();

        assertThat(it.tasks(TaskKind.CANCELLATION_UNANSWERED)).singleElement().satisfies(task -> {
            assertThat(task.subjectId()).isEqualTo(asked.id().toString());
            assertThat(task.owner()).isEqualTo(Role.STORE_MANAGER);
            assertThat(task.detail()).contains("2 units are held");
            assertThat(task.dueAt()).isAfter(it.spine.now());
        });
        assertThat(it.now(asked).status()).isEqualTo(PENDING_WMS);
    }

    @Test
    void takesALateAnswerAndClosesTheTask() {
        CancellationView asked = it.cancel(2);
        it.deadlinePasses();

        assertThat(it.spine.report(it.order, 1, "CANCEL", answered(it.milk, 1, 0)))
                .isEqualTo("APPLIED");
        assertThat(task().status()).isEqualTo(TaskStatus.OPEN);
        assertThat(it.spine.report(it.order, 2, "CANCEL", answered(it.milk, 1, 1)))
                .isEqualTo("APPLIED");

        assertThat(it.now(asked).status()).isEqualTo(PARTIALLY_COMPLETED);
        assertThat(task().status()).isEqualTo(TaskStatus.DONE);
        assertThat(task().outcome()).isEqualTo("ANSWERED");
        assertThat(it.spine.detail(it.order).codDue()).isEqualTo(inr("360.00"));
    }

    @Test
    void letsAManagerDecideForIt() {
        CancellationView asked = it.cancel(3);
        it.deadlinePasses();

        CancellationView decided = ((Decided) it.decide(it.manager, asked.id(), 2)).cancellation();

        assertThat(decided.status()).isEqualTo(PARTIALLY_COMPLETED);
        assertThat(decided.items()).singleElement().satisfies(item -> {
            assertThat(item.cancelled()).isEqualTo(2);
            assertThat(item.rejected()).isEqualTo(1);
            assertThat(item.reason()).isEqualTo("REFUSED_BY_WAREHOUSE");
        });
        assertThat(it.outCancelledHeld()).containsExactly(0, 2, 0);
        assertThat(it.spine.detail(it.order).codDue()).isEqualTo(inr("240.00"));
        assertThat(it.stock()).containsExactly(10, 2);
        assertThat(task().status()).isEqualTo(TaskStatus.DONE);
        assertThat(it.spine.events(it.order, "cancellation.decided")).containsExactly("cancellation.decided.v1");
        assertThat(it.spine.strings(
                        "select data::json ->> 'decidedBy' || ': ' || (data::json ->> 'comment') from shared.event"
                                + " where org_id = ?1 and type = 'cancellation.decided.v1'",
                        it.spine.org.value()))
                .containsExactly("manager: called the store");
    }

    @Test
    void hearsNothingNewWhenTheWarehouseThenSaysTheSame() {
        CancellationView asked = it.cancel(2);
        it.deadlinePasses();
        it.decide(it.manager, asked.id(), 2);

        assertThat(it.spine.report(it.order, 1, "CANCEL", answered(it.milk, 2, 0)))
                .isEqualTo("TIMELINE_ONLY");

        assertThat(it.now(asked).status()).isEqualTo(COMPLETED);
        assertThat(it.outCancelledHeld()).containsExactly(0, 2, 0);
        assertThat(it.stock()).containsExactly(10, 2);
    }

    @Test
    void raisesWhatContradictsTheManager() {
        CancellationView asked = it.cancel(2);
        it.deadlinePasses();
        it.decide(it.manager, asked.id(), 2);

        assertThat(it.spine.report(it.order, 1, "SHIP", shipped(it.milk, 4))).isEqualTo("EXCEPTION");

        assertThat(it.outCancelledHeld()).containsExactly(0, 2, 0);
        assertThat(it.tasks(TaskKind.WAREHOUSE_CONTRADICTION)).hasSize(1);
    }

    @Test
    void letsAManagerSayThatNothingWasStopped() {
        CancellationView asked = it.cancel(2);
        it.deadlinePasses();

        it.decide(it.manager, asked.id(), 0);

        assertThat(it.now(asked).status()).isEqualTo(REJECTED);
        assertThat(it.outCancelledHeld()).containsExactly(0, 0, 0);
        assertThat(it.spine.detail(it.order).codDue()).isEqualTo(inr("480.00"));
        assertThat(it.spine.report(it.order, 1, "SHIP", shipped(it.milk, 4))).isEqualTo("APPLIED");
    }

    @Test
    void decidesOnlyTheCancellationItIsAskedFor() {
        CancellationView first = it.cancel(1);
        CancellationView second = it.cancel(2);
        it.deadlinePasses();

        it.decide(it.manager, second.id(), 2);

        assertThat(it.now(second).status()).isEqualTo(COMPLETED);
        assertThat(it.now(first).status()).isEqualTo(PENDING_WMS);
        assertThat(it.outCancelledHeld()).containsExactly(0, 2, 1);
        it.spine.report(it.order, 1, "CANCEL", answered(it.milk, 3, 0));
        assertThat(it.now(first).status()).isEqualTo(COMPLETED);
        assertThat(it.spine.detail(it.order).codDue()).isEqualTo(inr("120.00"));
    }

    @Test
    void refusesToDecideTooEarlyTwiceTooMuchAndForOthers() {
        CancellationView asked = it.cancel(2);
        assertThat(refused(it.decide(it.manager, asked.id(), 2))).isEqualTo(Reason.NOT_OVERDUE);

        it.deadlinePasses();
        assertThat(refused(it.decide(it.elsewhere, asked.id(), 2))).isEqualTo(Reason.UNKNOWN_CANCELLATION);
        assertThat(refused(it.decide(it.manager, asked.id(), 3))).isEqualTo(Reason.MORE_THAN_PENDING);
        assertThat(it.outCancelledHeld()).containsExactly(0, 0, 2);

        it.decide(it.manager, asked.id(), 2);
        assertThat(refused(it.decide(it.manager, asked.id(), 2))).isEqualTo(Reason.ALREADY_ANSWERED);
        assertThat(it.spine.detail(it.order).codDue()).isEqualTo(inr("240.00"));
    }

    private TaskDetail task() {
        return it.tasks(TaskKind.CANCELLATION_UNANSWERED).get(0);
    }

    private static Reason refused(org.handcart.fulfillment.DecisionOutcome outcome) {
        return ((Refused) outcome).reason();
    }
}
