package org.handcart.payment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.handcart.payment.PaymentRequest;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.Refunds;
import org.handcart.payment.domain.Tender;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.outbox.Message;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.outbox.Queues;

/** Refunds that wait until it is known what was taken. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class WaitingRefunds {

    @Inject
    Refunds refunds;

    @Inject
    Authorisations authorisations;

    @Inject
    Outbox outbox;

    /** What is only set aside, or was not captured after all, need not be given back: less is taken (D11). */
    public void takeLess(Actor actor, Tender tender, Instant now) {
        List<Refund> waiting = refunds.waitingFor(actor, tender.id());
        Money sum = waiting.stream()
                .map(Refund::amount)
                .reduce(Money.zero(tender.amount().currency()), Money::plus);
        if (sum.isPositive()
                && sum.compareTo(authorisations.uncaptured(actor, tender)) <= 0
                && authorisations.mayTakeLess(actor, tender, sum)) {
            tender.lower(sum, now);
            waiting.forEach(refund -> refund.released(now));
            authorisations.letExcessGo(actor, tender, waiting.get(0).cause(), now);
        }
    }

    /** As far as what was captured and not given back reaches. */
    public void payBack(Actor actor, Tender tender, Instant now) {
        List<Refund> waiting = refunds.waitingFor(actor, tender.id());
        Money left = tender.captured();
        for (Refund refund : refunds.ofOrder(actor, tender.order())) {
            if (refund.tenderId().equals(tender.id()) && refund.status().countsAsRefunded()) {
                left = waiting.contains(refund) ? left : left.minus(refund.amount());
            }
        }
        for (Refund refund : waiting) {
            if (refund.amount().compareTo(left) <= 0) {
                left = left.minus(refund.amount());
                refund.due(now);
                send(actor, refund);
            }
        }
    }

    public void send(Actor actor, Refund refund) {
        outbox.send(
                actor,
                new Message(
                        Queues.PAYMENT_REQUESTS,
                        refund.order().toString(),
                        PaymentRequest.REFUND,
                        new PaymentRequest(refund.id(), refund.order().value(), refund.amount())));
    }
}
