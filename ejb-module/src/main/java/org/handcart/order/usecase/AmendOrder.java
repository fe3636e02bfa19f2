package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.handcart.order.AmendCommand;
import org.handcart.order.AmendOutcome;
import org.handcart.order.domain.Order;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Changes what may change after placement. */
@Stateless
public class AmendOrder {

    @Inject
    LockedOrders orders;

    @Inject
    Clock clock;

    /** Address and contact until pickup, notes and onShort; quantities never. */
    @Requires(Permission.ORDER_UPDATE)
    public AmendOutcome amend(Actor actor, AmendCommand command) {
        Optional<Order> found = orders.find(actor, command.order());
        if (found.isEmpty()) {
            return new AmendOutcome.Refused(AmendOutcome.Reason.UNKNOWN_ORDER, "there is no order " + command.order());
        }
        Order order = found.get();
        AmendOutcome outcome = order.amend(command, clock.instant());
        orders.publish(actor, order);
        return outcome;
    }
}
