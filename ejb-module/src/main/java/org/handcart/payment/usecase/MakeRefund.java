package org.handcart.payment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.Refunds;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.TenderStatus;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

/** One tender's share of a refund, on the way that its state and the customer's wish leave open. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MakeRefund {

    @Inject
    Refunds refunds;

    @Inject
    Authorisations authorisations;

    @Inject
    WaitingRefunds waiting;

    @Inject
    Clock clock;

    /** What is not taken yet is not taken; only the rest is paid back. The tender is locked. */
    public void make(Actor actor, Tender tender, Money share, String method, String cause) {
        Instant now = clock.instant();
        Money less = takeLess(actor, tender, share, cause, now);
        Money rest = share.minus(less);
        if (rest.isPositive()) {
            payBack(actor, tender, rest, method, cause, now);
        }
    }

    private Money takeLess(Actor actor, Tender tender, Money share, String cause, Instant now) {
        Money less = notTaken(actor, tender, share);
        if (less.isPositive()) {
            tender.lower(less, now);
            refunds.add(Refund.released(actor.org().value(), tender, cause, less, now));
            if (tender.authorised().isPositive()) {
                authorisations.letExcessGo(actor, tender, cause, now);
            }
        }
        return less;
    }

    private Money notTaken(Actor actor, Tender tender, Money share) {
        if (tender.isNotCharged()) {
            return share;
        }
        if (tender.status() == TenderStatus.AUTHORISED) {
            Money less = share.min(authorisations.open(actor, tender).orZero());
            if (less.isPositive() && authorisations.mayTakeLess(actor, tender, less)) {
                return less;
            }
        }
        return Money.zero(share.currency());
    }

    private void payBack(Actor actor, Tender tender, Money amount, String method, String cause, Instant now) {
        UUID org = actor.org().value();
        switch (method) {
            case "ORIGINAL" -> original(actor, tender, amount, cause, now);
            case "STORE_CREDIT" -> refunds.add(Refund.manual(org, tender, cause, amount, "issue store credit", now));
            case "MANUAL" ->
                refunds.add(
                        Refund.manual(org, tender, cause, amount, "pay out by hand, as agreed with the customer", now));
            default -> throw new IllegalArgumentException("unknown refund method " + method);
        }
    }

    private void original(Actor actor, Tender tender, Money amount, String cause, Instant now) {
        UUID org = actor.org().value();
        switch (tender.type()) {
            case COD ->
                refunds.add(Refund.manual(
                        org,
                        tender,
                        cause,
                        amount,
                        "collected at the door: pay out by UPI, bank or at the drawer",
                        now));
            case STORE_CREDIT ->
                refunds.add(Refund.manual(org, tender, cause, amount, "give the store credit back", now));
            case CARD, UPI, WALLET -> byGateway(actor, tender, amount, cause, now);
        }
    }

    /** At once when it is captured already, as far as it is not asked for by another refund that waits. */
    private void byGateway(Actor actor, Tender tender, Money amount, String cause, Instant now) {
        boolean captured = tender.status() == TenderStatus.CAPTURED;
        Refund refund = Refund.byGateway(actor.org().value(), tender, cause, amount, captured, now);
        refunds.add(refund);
        if (captured) {
            waiting.send(actor, refund);
        } else {
            waiting.payBack(actor, tender, now);
        }
    }
}
