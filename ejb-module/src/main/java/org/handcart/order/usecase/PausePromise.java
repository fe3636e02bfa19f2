package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.handcart.order.PauseCommand;
import org.handcart.order.PauseOutcome;
import org.handcart.order.domain.Order;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Stops the clock of a promise for what the customer causes (D27). */
@Stateless
public class PausePromise {

    @Inject
    LockedOrders orders;

    @Inject
    Clock clock;

    /** Locks the order. Pauses add up; each is told with its evidence. */
    @Requires({Permission.ORDER_UPDATE, Permission.DELIVERY_REPORT})
    public PauseOutcome pause(Actor actor, PauseCommand command) {
        Optional<Order> found = orders.find(actor, command.order());
        if (found.isEmpty()) {
            return new PauseOutcome.Refused(PauseOutcome.Reason.UNKNOWN_ORDER, "there is no order " + command.order());
        }
        PauseOutcome outcome = found.get().pause(command, clock.instant());
        orders.publish(actor, found.get());
        return outcome;
    }
}
