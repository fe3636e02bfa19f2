package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.handcart.order.CancelTerms;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.handcart.order.ProgressedOrder;
import org.handcart.order.domain.Order;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** A person answers for the warehouse: held units are cancelled. */
@Stateless
public class StopHeld {

    @Inject
    LockedOrders orders;

    @Inject
    Clock clock;

    /**
     * As if the warehouse had reported them stopped. More than is held changes nothing and is a discrepancy of the line.
     *
     * @param stopped units of each line beyond those stopped before
     * @param terms of the cancellation
     */
    @Requires(Permission.PROCESS)
    public ProgressedOrder stop(Actor actor, OrderId order, List<LineQuantity> stopped, CancelTerms terms) {
        Order locked = orders.get(actor, order);
        ProgressedOrder progressed = locked.stopHeld(stopped, terms, clock.instant());
        orders.publish(actor, locked);
        return progressed;
    }
}
