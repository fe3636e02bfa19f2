package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.handcart.order.ReduceCommand;
import org.handcart.order.ReduceOutcome;
import org.handcart.order.domain.Order;
import org.handcart.shared.Actor;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Takes units off an order. */
@Stateless
public class ReduceLines {

    @Inject
    LockedOrders orders;

    @Inject
    Clock clock;

    /** Locks the order. Open and reserved units go at once; released and picked ones are held until the warehouse answers; packed ones only with override, and held too (D12, D13). */
    @Requires(Permission.ORDER_CANCEL)
    public ReduceOutcome reduce(Actor actor, ReduceCommand command) {
        if (command.override() && !actor.may(Permission.CANCEL_OVERRIDE)) {
            throw new NotAllowed(actor, Permission.CANCEL_OVERRIDE);
        }
        Optional<Order> found = orders.find(actor, command.order());
        if (found.isEmpty()) {
            return new ReduceOutcome.Refused(
                    ReduceOutcome.Reason.UNKNOWN_ORDER, "there is no order " + command.order(), List.of());
        }
        Order order = found.get();
        ReduceOutcome outcome = order.reduce(command, clock.instant());
        orders.publish(actor, order);
        return outcome;
    }
}
