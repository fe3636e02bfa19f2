package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.handcart.order.ReduceCommand;
import org.handcart.order.ReduceOutcome;
import org.handcart.order.ReducedOrder;
import org.handcart.order.domain.Order;
import org.handcart.shared.Actor;
import org.handcart.shared.DomainEvent;
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
        return reduce(actor, command, reduced -> List.of());
    }

    /**
     * The same, with what its caller has to tell about it: in the history of the order that stands before what the order
     * tells itself.
     *
     * @param announced asked once the reduction is carried out, so never for a preview or a refusal
     */
    @Requires(Permission.ORDER_CANCEL)
    public ReduceOutcome reduce(
            Actor actor, ReduceCommand command, Function<ReducedOrder, List<? extends DomainEvent>> announced) {
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
        if (outcome instanceof ReduceOutcome.Reduced reduced && !command.preview()) {
            orders.publish(actor, order, announced.apply(reduced.order()));
        }
        return outcome;
    }
}
