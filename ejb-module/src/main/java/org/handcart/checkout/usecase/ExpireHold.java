package org.handcart.checkout.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cancellation.usecase.CancelPartially;
import org.handcart.fulfillment.usecase.ReleaseOrder;
import org.handcart.order.HoldExpiry;
import org.handcart.order.HoldOutcome;
import org.handcart.order.OrderHold;
import org.handcart.order.usecase.HoldQueries;
import org.handcart.order.usecase.LiftHold;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** What nobody decided in time. */
@Stateless
public class ExpireHold {

    private static final String WHY = "nobody decided in time";

    @EJB
    HoldQueries holds;

    @EJB
    ReleaseHold releaseHold;

    @EJB
    CancelPartially cancelPartially;

    @EJB
    LiftHold liftHold;

    @EJB
    ReleaseOrder releaseOrder;

    /** Those whose time is over, 50 at most; each is for {@link #expire}. */
    @Requires(Permission.PROCESS)
    public List<OrderHold> due(Actor actor) {
        return holds.expired(actor);
    }

    /**
     * Releases the hold, or cancels the order first, as the hold says. One that was released meanwhile stays as it is.
     *
     * @throws IllegalStateException when the order cannot be cancelled; rolls back, and the hold stays
     */
    @Requires(Permission.PROCESS)
    public void expire(Actor actor, OrderHold hold) {
        if (hold.hold().onExpiry() == HoldExpiry.RELEASE) {
            releaseHold.release(actor, hold.order(), hold.id(), WHY);
            return;
        }
        releaseOrder.await(actor, hold.order());
        HoldOutcome lifted = liftHold.lift(actor, hold.order(), hold.id(), WHY);
        if (lifted instanceof HoldOutcome.Done) {
            cancel(actor, hold);
        }
    }

    private void cancel(Actor actor, OrderHold hold) {
        CancelOutcome outcome = cancelPartially.cancel(
                actor,
                new CancelCommand(
                        hold.order(),
                        List.of(),
                        ReasonCodes.OTHER,
                        "held for " + hold.hold().reason() + ", " + WHY,
                        RefundMethod.ORIGINAL,
                        true,
                        false,
                        false));
        if (outcome instanceof CancelOutcome.Refused refused
                && refused.reason() != CancelOutcome.Reason.NOTHING_TO_CANCEL) {
            throw new IllegalStateException("the hold says cancel, but " + refused.detail());
        }
    }
}
