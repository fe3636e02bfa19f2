package org.handcart.cancellation.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import org.handcart.order.OrderId;
import org.handcart.payment.LastWord;
import org.handcart.payment.RefundDetail;
import org.handcart.payment.ReplaceCommand;
import org.handcart.payment.ReplaceOutcome;
import org.handcart.payment.usecase.PaymentsTold;
import org.handcart.payment.usecase.ReplaceRefund;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.task.TaskKind;
import org.handcart.task.usecase.CloseTasks;

/** A refund that failed for ever goes another way; the cancellation behind it and the task about it are told. */
@Stateless
public class ReplaceFailedRefund {

    @EJB
    ReplaceRefund replaceRefund;

    @EJB
    RefundEnded refundEnded;

    @EJB
    PaymentsTold paymentsTold;

    @EJB
    CloseTasks closeTasks;

    /**
     * One transaction.
     *
     * @param last what the gateway said about the failed one, asked just before
     */
    @Requires(Permission.REFUND)
    public ReplaceOutcome replace(Actor actor, ReplaceCommand command, LastWord last) {
        ReplaceOutcome outcome = replaceRefund.replace(actor, command, last);
        if (outcome instanceof ReplaceOutcome.Replaced replaced) {
            tell(actor, replaced.failed(), command.way().name());
        } else if (outcome instanceof ReplaceOutcome.PaidAfterAll paid) {
            tell(actor, paid.refund(), "PAID_AFTER_ALL");
        }
        return outcome;
    }

    private void tell(Actor actor, RefundDetail failed, String how) {
        Actor system = Actor.system(actor.org(), "cancellation", actor.correlationId());
        refundEnded.ended(system, new OrderId(failed.orderId()), failed.cause());
        paymentsTold.told(system, failed.id());
        closeTasks.close(actor, TaskKind.REFUND_FAILED, failed.id().toString(), how);
    }
}
