package org.handcart.checkout.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.UUID;
import org.handcart.payment.PaymentProgress;
import org.handcart.payment.usecase.SettlePayments;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** A charge or a refund is to be carried out, and the order to be told how it ended. */
@Stateless
public class ProcessPaymentRequest {

    @EJB
    SettlePayments settlePayments;

    @EJB
    TellPaymentProgress tell;

    /**
     * Needs no transaction and must not run in one: the gateway is asked in the middle. May be called for the same
     * request any number of times; a call that brings no end is taken up again by {@link ResolveUnknownPayments}.
     *
     * @param requestId of {@link org.handcart.payment.PaymentRequest}
     * @throws IllegalArgumentException when the organisation has no such charge or refund
     */
    @Requires(Permission.PROCESS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void process(Actor actor, UUID requestId) {
        PaymentProgress progress = settlePayments.attempt(actor, requestId);
        if (!(progress instanceof PaymentProgress.Waiting)) {
            tell.tell(actor, requestId, progress);
        }
    }
}
