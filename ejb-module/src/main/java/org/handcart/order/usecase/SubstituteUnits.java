package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.handcart.order.SubstituteCommand;
import org.handcart.order.SubstituteOutcome;
import org.handcart.order.domain.Order;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Replaces units of an order by another product. */
@Stateless
public class SubstituteUnits {

    @Inject
    LockedOrders orders;

    @Inject
    Clock clock;

    /** Locks the order. The original leaves at the merchant's cost, the substitute is a line of its own (D20). */
    @Requires({Permission.WAREHOUSE_REPORT, Permission.PROCESS})
    public SubstituteOutcome substitute(Actor actor, SubstituteCommand command) {
        Order order = orders.get(actor, command.order());
        SubstituteOutcome outcome = order.substitute(command, clock.instant());
        orders.publish(actor, order);
        return outcome;
    }
}
