package org.handcart.cancellation.usecase;

import jakarta.ejb.Stateless;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Cancels some units of an order. */
@Stateless
public class CancelPartially {

    /** One transaction: lines, reservation, due, cancellation. The refund is asked for after it. */
    @Requires(Permission.ORDER_CANCEL)
    public CancelOutcome cancel(Actor actor, CancelCommand command) {
        throw new IllegalStateException("CancelPartially is not built yet");
    }
}
