package org.handcart.cancellation.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.handcart.cancellation.domain.Cancellation;
import org.handcart.cancellation.domain.Cancellations;
import org.handcart.cancellation.domain.Cause;
import org.handcart.cancellation.domain.Refunds;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.LockOrder;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** A refund succeeded or failed for ever: the cancellation behind it may end. */
@Stateless
public class RefundEnded {

    @Inject
    Cancellations cancellations;

    @Inject
    RefundsOf refundsOf;

    @EJB
    LockOrder lockOrder;

    @Inject
    PaymentLabel paymentLabel;

    @Inject
    Ending ending;

    @Inject
    Clock clock;

    /**
     * Ends the cancellation when its last refund has ended: COMPLETED, or PARTIALLY_COMPLETED with a task for a person
     * when one failed for ever (D31). Whatever the cause, the order's label of money follows. Locks the order; does
     * nothing when called again.
     *
     * @param cause of the refund, such as {@code cancellation:<id>}
     */
    @Requires(Permission.PROCESS)
    public void ended(Actor actor, OrderId order, String cause) {
        lockOrder.lock(actor, order);
        paymentLabel.refresh(actor, order);
        Cause.read(cause)
                .flatMap(known -> cancellations.lock(actor.org(), known.cancellation()))
                .ifPresent(cancellation -> conclude(actor, cancellation));
    }

    private void conclude(Actor actor, Cancellation cancellation) {
        Refunds refunds = refundsOf.state(actor, cancellation);
        Instant now = clock.instant();
        if (cancellation.conclude(refunds, now)) {
            ending.tell(actor, cancellation, refunds, now);
        }
    }
}
