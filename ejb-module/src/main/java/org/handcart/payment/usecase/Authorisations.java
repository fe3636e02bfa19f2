package org.handcart.payment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.handcart.payment.PaymentRequest;
import org.handcart.payment.domain.Drawdown;
import org.handcart.payment.domain.Drawdowns;
import org.handcart.payment.domain.Gateways;
import org.handcart.payment.domain.PaymentGateway.Ability;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.Refunds;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.TenderStatus;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.outbox.Message;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.outbox.Queues;

/** What may still be done with money that is set aside. Every method wants the tender locked. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Authorisations {

    @Inject
    Drawdowns drawdowns;

    @Inject
    Refunds refunds;

    @Inject
    AccountChoice accounts;

    @Inject
    Gateways gateways;

    @Inject
    Outbox outbox;

    /** Neither captured, nor being captured, nor promised to a refund that waits for its capture. */
    public Money open(Actor actor, Tender tender) {
        Money waiting = refunds.waitingFor(actor, tender.id()).stream()
                .map(Refund::amount)
                .reduce(nothing(tender), Money::plus);
        return uncaptured(actor, tender).minus(waiting);
    }

    /** Neither captured nor being captured. */
    public Money uncaptured(Actor actor, Tender tender) {
        return tender.amount().minus(tender.captured()).minus(pending(actor, tender, Drawdown.Kind.CAPTURE));
    }

    /**
     * The tender can come to less by this: its gateway captures less than it authorised, or nothing is left to capture.
     */
    public boolean mayTakeLess(Actor actor, Tender tender, Money by) {
        return tender.status() == TenderStatus.AUTHORISED
                && (can(actor, tender, Ability.PARTIAL_CAPTURE) || by.equals(tender.amount()));
    }

    /** Captures so much; all that is not captured yet where the gateway captures only once. */
    public void capture(Actor actor, Tender tender, Money wanted, String cause, Instant now) {
        Money uncaptured = uncaptured(actor, tender);
        Money amount = can(actor, tender, Ability.SEVERAL_CAPTURES) ? wanted.min(uncaptured) : uncaptured;
        if (amount.isPositive()) {
            // with another one on its way, the gateway must keep what that one is about
            boolean last = amount.equals(uncaptured)
                    && pending(actor, tender, Drawdown.Kind.CAPTURE).isZero();
            ask(actor, Drawdown.capture(actor.org(), tender, amount, last, cause, now));
        }
    }

    /** Lets go what is set aside and will not be captured, where the gateway can do that before the last capture. */
    public void letExcessGo(Actor actor, Tender tender, String cause, Instant now) {
        Money excess = tender.authorised()
                .minus(tender.amount())
                .minus(tender.released())
                .minus(pending(actor, tender, Drawdown.Kind.VOID));
        if (excess.isPositive() && (tender.amount().isZero() || can(actor, tender, Ability.PARTIAL_VOID))) {
            ask(actor, Drawdown.release(actor.org(), tender, excess, cause, now));
        }
    }

    private void ask(Actor actor, Drawdown drawdown) {
        drawdowns.add(drawdown);
        outbox.send(
                actor,
                new Message(
                        Queues.PAYMENT_REQUESTS,
                        drawdown.order().toString(),
                        PaymentRequest.CAPTURE,
                        new PaymentRequest(drawdown.id(), drawdown.order().value(), drawdown.amount())));
    }

    private Money pending(Actor actor, Tender tender, Drawdown.Kind kind) {
        List<Drawdown> all = drawdowns.ofOrder(actor, tender.order());
        return all.stream()
                .filter(drawdown -> drawdown.tenderId().equals(tender.id()))
                .filter(drawdown -> drawdown.kind() == kind && !drawdown.isSettled())
                .map(Drawdown::amount)
                .reduce(nothing(tender), Money::plus);
    }

    private boolean can(Actor actor, Tender tender, Ability ability) {
        String account = Objects.requireNonNull(tender.account(), "no gateway takes it");
        return gateways.of(accounts.named(actor, account).gateway()).abilities().contains(ability);
    }

    private static Money nothing(Tender tender) {
        return Money.zero(tender.amount().currency());
    }
}
