package org.handcart.payment.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.payment.PayoutCommand;
import org.handcart.payment.PayoutOutcome;
import org.handcart.payment.PayoutOutcome.Reason;
import org.handcart.payment.domain.GatewayRequest;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.RefundStatus;
import org.handcart.payment.domain.Tender;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** A person paid a refund out. */
@Stateless
public class RecordPayout {

    /** Clocks differ a little. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    @EJB
    OrderQueries orders;

    @Inject
    Requests requests;

    @Inject
    RefundEnds refundEnds;

    @Inject
    RefundTasks refundTasks;

    @Inject
    Clock clock;

    /**
     * Ends a MANUAL refund. The same payout told again changes nothing; another one is refused. Whoever calls tells the
     * cancellation. Locks the order, the tender and the refund.
     */
    @Requires(Permission.REFUND)
    public PayoutOutcome record(Actor actor, PayoutCommand command) {
        Optional<? extends GatewayRequest> seen = requests.find(actor, command.refund());
        if (seen.isEmpty()
                || !(seen.get() instanceof Refund)
                || orders.find(actor, seen.get().order().toString()).isEmpty()) {
            return new PayoutOutcome.Refused(Reason.UNKNOWN_REFUND, "no such refund");
        }
        Actor system = Actor.system(actor.org(), "payment", actor.correlationId());
        Requests.Found found = requests.locked(system, command.refund());
        Refund refund = (Refund) found.request();
        Instant now = clock.instant();
        if (command.paidAt().isAfter(now.plus(AHEAD)) || command.paidAt().isBefore(refund.createdAt())) {
            return new PayoutOutcome.Refused(
                    Reason.IMPOSSIBLE_TIME, "a refund of %s was not paid at that time".formatted(refund.createdAt()));
        }
        return record(actor, found.tender(), refund, command, now);
    }

    private PayoutOutcome record(Actor actor, Tender tender, Refund refund, PayoutCommand command, Instant now) {
        Refund.Payout payout = new Refund.Payout(command.how(), actor.name(), command.paidAt());
        boolean again = payout.equals(refund.payout()) && command.reference().equals(refund.reference());
        if (!again && refund.status() != RefundStatus.MANUAL) {
            return new PayoutOutcome.Refused(
                    Reason.NOT_MANUAL, "the refund is " + refund.status() + ", only MANUAL ones are paid out by hand");
        }
        if (!again) {
            refund.paidOut(payout, command.reference(), now);
            refundEnds.paid(actor, tender, refund, TransactionLog.BY_HAND, TransactionLog.BY_HAND, now);
            refundTasks.paid(actor, refund, "PAID_BY_HAND");
        }
        return new PayoutOutcome.Paid(Details.of(refund, tender));
    }
}
