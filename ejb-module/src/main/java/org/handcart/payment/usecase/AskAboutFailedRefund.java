package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.handcart.payment.LastWord;
import org.handcart.payment.LastWord.Kind;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.Gateways;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Asks the gateway what became of a refund that had failed, before the money goes another way. */
@Stateless
public class AskAboutFailedRefund {

    @Inject
    AttemptPayment steps;

    @Inject
    Gateways gateways;

    /** Outside any transaction; changes nothing, here or there. */
    @Requires(Permission.REFUND)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public LastWord ask(Actor actor, UUID refund) {
        Optional<Attempt> failed = steps.failedRefund(actor, refund);
        return failed.map(attempt -> word(refund, attempt.ask(gateways)))
                .orElseGet(() -> new LastWord(refund, Kind.NOT_ASKED, null, "only what has failed is asked about"));
    }

    private static LastWord word(UUID refund, GatewayAnswer answer) {
        Kind kind = switch (answer.kind()) {
            case SUCCEEDED -> Kind.PAID;
            case DECLINED, INVALID, NOT_FOUND -> Kind.NOT_PAID;
            case PENDING, UNKNOWN, NOT_SENT -> Kind.NOT_KNOWN;
        };
        return new LastWord(refund, kind, answer.reference(), String.valueOf(answer.detail()));
    }
}
