package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.handcart.order.ReturnUnitsCommand;
import org.handcart.order.ReturnUnitsOutcome;
import org.handcart.order.domain.Order;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Takes delivered units back. */
@Stateless
public class ReturnLines {

    @Inject
    LockedOrders orders;

    @Inject
    Clock clock;

    /** Locks the order. What was paid for the units leaves its worth, less a restocking fee of its own (D24). */
    @Requires(Permission.ORDER_CANCEL)
    public ReturnUnitsOutcome take(Actor actor, ReturnUnitsCommand command) {
        Optional<Order> found = orders.find(actor, command.order());
        if (found.isEmpty()) {
            return new ReturnUnitsOutcome.Refused(
                    ReturnUnitsOutcome.Reason.UNKNOWN_ORDER, "there is no order " + command.order());
        }
        Order order = found.get();
        ReturnUnitsOutcome outcome = order.takeReturn(command, clock.instant());
        orders.publish(actor, order);
        return outcome;
    }
}
