package org.handcart.payment.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderRow;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.payment.domain.Refund;
import org.handcart.shared.Actor;
import org.handcart.shared.Role;
import org.handcart.task.NewTask;
import org.handcart.task.TaskKind;
import org.handcart.task.usecase.CloseTasks;
import org.handcart.task.usecase.OpenTask;

/** Refunds that wait for a person are tasks of customer service; whoever pays one out, or a later success, closes it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RefundTasks {

    @EJB
    OpenTask openTask;

    @EJB
    CloseTasks closeTasks;

    @EJB
    OrderQueries orders;

    @Inject
    PaymentSettings settings;

    @Inject
    Clock clock;

    /** It is MANUAL from the start. */
    public void byHand(Actor actor, Refund refund, String instruction) {
        open(actor, refund, TaskKind.REFUND_BY_HAND, "Pay a refund out", instruction);
    }

    /** No gateway will make it: the quantities stay as they are, the money has to go another way (S1-SAGA-02). */
    public void failed(Actor actor, Refund refund, String why) {
        String instruction = "the refund failed for ever (%s): try it again, or pay it out by hand".formatted(why);
        open(actor, refund, TaskKind.REFUND_FAILED, "A refund failed", instruction);
    }

    /** The money is where it belongs. */
    public void paid(Actor actor, Refund refund, String how) {
        closeTasks.close(actor, TaskKind.REFUND_FAILED, refund.id().toString(), how);
        closeTasks.close(actor, TaskKind.REFUND_BY_HAND, refund.id().toString(), how);
    }

    private void open(Actor actor, Refund refund, TaskKind kind, String title, String instruction) {
        Actor system = Actor.system(actor.org(), "payment", actor.correlationId());
        Optional<OrderRow> order =
                orders.find(system, refund.order().toString()).map(OrderDetail::row);
        Instant dueAt = refund.dueAt();
        openTask.open(
                system,
                new NewTask(
                        kind,
                        refund.order(),
                        order.map(OrderRow::storeCode).orElse(null),
                        refund.id().toString(),
                        title,
                        "%s are owed back for order %s: %s"
                                .formatted(
                                        refund.amount(),
                                        order.map(OrderRow::orderNumber)
                                                .orElse(refund.order().toString()),
                                        instruction),
                        Role.CUSTOMER_SERVICE_AGENT,
                        dueAt == null ? clock.instant().plus(settings.payoutWithin()) : dueAt));
    }
}
