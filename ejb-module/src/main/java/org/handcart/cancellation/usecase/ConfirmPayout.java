package org.handcart.cancellation.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import org.handcart.order.OrderId;
import org.handcart.payment.PayoutCommand;
import org.handcart.payment.PayoutOutcome;
import org.handcart.payment.usecase.PaymentsTold;
import org.handcart.payment.usecase.RecordPayout;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** A person paid a refund out; the cancellation behind it may end. */
@Stateless
public class ConfirmPayout {

    @EJB
    RecordPayout recordPayout;

    @EJB
    RefundEnded refundEnded;

    @EJB
    PaymentsTold paymentsTold;

    /** One transaction; the same payout told again changes nothing. */
    @Requires(Permission.REFUND)
    public PayoutOutcome confirm(Actor actor, PayoutCommand command) {
        PayoutOutcome outcome = recordPayout.record(actor, command);
        if (outcome instanceof PayoutOutcome.Paid paid) {
            Actor system = Actor.system(actor.org(), "cancellation", actor.correlationId());
            refundEnded.ended(
                    system, new OrderId(paid.refund().orderId()), paid.refund().cause());
            paymentsTold.told(system, paid.refund().id());
        }
        return outcome;
    }
}
