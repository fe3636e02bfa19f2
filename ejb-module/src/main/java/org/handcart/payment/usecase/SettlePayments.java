package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.handcart.payment.PaymentProgress;
import org.handcart.payment.domain.Gateways;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Carries out charges and refunds that are asked for. */
@Stateless
public class SettlePayments {

    @Inject
    AttemptPayment steps;

    @Inject
    Gateways gateways;

    /**
     * Asks the gateway outside any transaction, with the id as its key; an attempt without an answer is UNKNOWN and is
     * asked again (D31). Safe to call at any time and from several threads: one attempt runs at a time, and what has
     * ended is only reported again until it was told.
     *
     * @param request id of a tender or a refund
     */
    @Requires(Permission.PROCESS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PaymentProgress attempt(Actor actor, UUID request) {
        Optional<Attempt> attempt = steps.begin(actor, request);
        if (attempt.isPresent()) {
            steps.end(actor, attempt.get(), attempt.get().run(gateways));
        }
        return steps.progress(actor, request);
    }
}
