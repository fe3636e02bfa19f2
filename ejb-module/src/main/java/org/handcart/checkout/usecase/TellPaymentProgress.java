package org.handcart.checkout.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.UUID;
import org.handcart.cancellation.usecase.PaymentMoved;
import org.handcart.cancellation.usecase.RefundEnded;
import org.handcart.order.usecase.LockOrder;
import org.handcart.payment.PaymentProgress;
import org.handcart.payment.usecase.PaymentsTold;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/**
 * Tells the order how its charges, or the cancellation how its refund ended, and remembers that, in one transaction:
 * a crash before it tells again, a crash after it does not.
 */
@Stateless
public class TellPaymentProgress {

    @EJB
    LockOrder lockOrder;

    @EJB
    CompletePayment completePayment;

    @EJB
    PaymentMoved paymentMoved;

    @EJB
    RefundEnded refundEnded;

    @EJB
    PaymentsTold paymentsTold;

    @Requires(Permission.PROCESS)
    public void tell(Actor actor, UUID requestId, PaymentProgress progress) {
        if (progress instanceof PaymentProgress.Charged charged) {
            lockOrder.lock(actor, charged.order());
            completePayment.complete(actor, charged.order(), charged.paid(), charged.captured());
            paymentsTold.told(actor, requestId);
        } else if (progress instanceof PaymentProgress.Drawn drawn) {
            paymentMoved.moved(actor, drawn.order());
            paymentsTold.told(actor, requestId);
        } else if (progress instanceof PaymentProgress.Refunded refunded) {
            refundEnded.ended(actor, refunded.order(), refunded.cause());
            paymentsTold.told(actor, requestId);
        }
    }
}
