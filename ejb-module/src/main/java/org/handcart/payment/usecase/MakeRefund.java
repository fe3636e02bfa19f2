package org.handcart.payment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.payment.StoreCreditEntry;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.Refunds;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.TenderStatus;
import org.handcart.payment.usecase.CreditLedger.Posting;
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
    CreditLedger ledger;

    @Inject
    RefundEnds refundEnds;

    @Inject
    RefundTasks tasks;

    @Inject
    OrderQueries orders;

    @Inject
    PaymentSettings settings;

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

    /** What was taken goes back. The tender is locked. */
    public void payBack(Actor actor, Tender tender, Money amount, String method, String cause, Instant now) {
        if (tender.isInFlight()) {
            // nobody knows yet what was taken: less is taken if it can be, otherwise it goes back where it came from
            byGateway(actor, tender, amount, cause, now);
            return;
        }
        switch (method) {
            case "ORIGINAL" -> original(actor, tender, amount, cause, now);
            case "STORE_CREDIT" -> credit(actor, tender, amount, cause, now);
            case "MANUAL" -> byHand(actor, tender, amount, cause, "pay out by hand, as agreed with the customer", now);
            default -> throw new IllegalArgumentException("unknown refund method " + method);
        }
    }

    private void original(Actor actor, Tender tender, Money amount, String cause, Instant now) {
        switch (tender.type()) {
            case COD ->
                byHand(
                        actor,
                        tender,
                        amount,
                        cause,
                        "collected at the door: pay out by UPI, bank or at the drawer",
                        now);
            case STORE_CREDIT -> credit(actor, tender, amount, cause, now);
            case CARD, UPI, WALLET -> byGateway(actor, tender, amount, cause, now);
        }
    }

    /** Settles at once, and takes the place of the original claim (D11). A person does it for a customer without an id. */
    private void credit(Actor actor, Tender tender, Money amount, String cause, Instant now) {
        UUID org = actor.org().value();
        Optional<String> customer =
                tender.status() == TenderStatus.CAPTURED ? customer(actor, tender) : Optional.empty();
        if (customer.isEmpty()) {
            byHand(actor, tender, amount, cause, "issue store credit", now);
            return;
        }
        StoreCreditEntry entry =
                ledger.post(actor, customer.get(), Posting.refund(amount, tender.order(), cause + ":" + tender.id()));
        Refund refund = Refund.credited(org, tender, cause, amount, CreditLedger.reference(entry), now);
        refunds.add(refund);
        refundEnds.paid(actor, tender, refund, TransactionLog.STORE_CREDIT, TransactionLog.STORE_CREDIT, now);
    }

    /** The task of whoever asked for it, when that is a person. */
    private void byHand(Actor actor, Tender tender, Money amount, String cause, String instruction, Instant now) {
        String owner = actor.name().startsWith("system:") ? "customer-service" : actor.name();
        Refund.Task task = new Refund.Task(instruction, owner, now.plus(settings.payoutWithin()));
        Refund refund = Refund.manual(actor.org().value(), tender, cause, amount, task, now);
        refunds.add(refund);
        tasks.byHand(actor, refund, instruction);
    }

    private Optional<String> customer(Actor actor, Tender tender) {
        Actor system = Actor.system(actor.org(), "payment", actor.correlationId());
        return orders.find(system, tender.order().toString())
                .map(order -> order.customer().externalId());
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
