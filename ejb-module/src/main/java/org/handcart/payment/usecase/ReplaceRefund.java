package org.handcart.payment.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.payment.LastWord;
import org.handcart.payment.RefundExceedsCaptured;
import org.handcart.payment.RefundReplaced;
import org.handcart.payment.ReplaceCommand;
import org.handcart.payment.ReplaceOutcome;
import org.handcart.payment.ReplaceOutcome.Reason;
import org.handcart.payment.ReplaceOutcome.Refused;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.RefundStatus;
import org.handcart.payment.domain.Refunds;
import org.handcart.payment.domain.Tender;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;

/** A refund that failed for ever is made another way, and never twice. */
@Stateless
public class ReplaceRefund {

    @EJB
    OrderQueries orders;

    @Inject
    Requests requests;

    @Inject
    Refunds refunds;

    @Inject
    MakeRefund makeRefund;

    @Inject
    RefundEnds refundEnds;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Locks the order, the tender and the refund. The new refund has the cause of the failed one and a key of its own:
     * under the old key a gateway repeats its refusal. Nothing happens while the gateway cannot say that the old one was
     * not paid. Whoever calls tells the cancellation.
     *
     * @param last asked just before, outside the transaction
     * @throws RefundExceedsCaptured when other refunds have taken what was left of the payment (D10); rolls back
     */
    @Requires(Permission.REFUND)
    public ReplaceOutcome replace(Actor actor, ReplaceCommand command, LastWord last) {
        if (!isThere(actor, command)) {
            return new Refused(Reason.UNKNOWN_REFUND, "no such refund");
        }
        Actor system = Actor.system(actor.org(), "payment", actor.correlationId());
        Requests.Found found = requests.locked(system, command.refund());
        Refund failed = (Refund) found.request();
        if (failed.status() != RefundStatus.FAILED) {
            return new Refused(
                    Reason.NOT_FAILED, "the refund is " + failed.status() + ", only FAILED ones are made another way");
        }
        return switch (last.kind()) {
            case PAID -> paidAfterAll(system, found.tender(), failed, last);
            case NOT_PAID -> replace(actor, found.tender(), failed, command);
            case NOT_KNOWN, NOT_ASKED ->
                new Refused(
                        Reason.GATEWAY_SILENT,
                        "the gateway cannot say now whether the refund was paid after all: " + last.detail());
        };
    }

    private boolean isThere(Actor actor, ReplaceCommand command) {
        return refunds.find(actor, command.refund())
                .flatMap(refund -> orders.find(actor, refund.order().toString()))
                .isPresent();
    }

    private ReplaceOutcome paidAfterAll(Actor system, Tender tender, Refund failed, LastWord last) {
        refundEnds.succeeded(system, tender, failed, last.reference(), clock.instant());
        return new ReplaceOutcome.PaidAfterAll(Details.of(failed, tender));
    }

    private ReplaceOutcome replace(Actor actor, Tender tender, Refund failed, ReplaceCommand command) {
        Money available = tender.refundable(refunded(actor, tender));
        if (failed.amount().compareTo(available) > 0) {
            throw new RefundExceedsCaptured(available);
        }
        Instant now = clock.instant();
        failed.replaced(now);
        refunds.flush();
        makeRefund.payBack(actor, tender, failed.amount(), command.way().name(), failed.cause(), now);
        Refund made = refunds.ofOrder(actor, failed.order()).stream()
                .filter(refund -> refund.tenderId().equals(tender.id()))
                .filter(refund -> refund.cause().equals(failed.cause()) && !refund.isLowered())
                .filter(refund -> refund.status() != RefundStatus.REPLACED)
                .findFirst()
                .orElseThrow();
        made.takesPlaceOf(failed);
        outbox.publish(
                actor,
                List.of(new RefundReplaced(
                        failed.order(),
                        failed.id(),
                        made.id(),
                        failed.amount(),
                        failed.cause(),
                        command.way(),
                        actor.name(),
                        command.comment(),
                        now)));
        return new ReplaceOutcome.Replaced(Details.of(failed, tender), Details.of(made, tender));
    }

    private Money refunded(Actor actor, Tender tender) {
        return refunds.ofOrder(actor, tender.order()).stream()
                .filter(refund -> refund.tenderId().equals(tender.id()))
                .filter(refund -> refund.status().countsAsRefunded())
                .map(Refund::amount)
                .reduce(Money.zero(tender.amount().currency()), Money::plus);
    }
}
