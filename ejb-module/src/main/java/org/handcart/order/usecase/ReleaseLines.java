package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.handcart.order.OrderId;
import org.handcart.order.ReleasedOrder;
import org.handcart.order.domain.Order;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Hands the order's units to the warehouse. */
@Stateless
public class ReleaseLines {

    @Inject
    LockedOrders orders;

    @Inject
    Clock clock;

    /** Moves open and reserved units to released. {@code lines} is empty when there is nothing to release. */
    @Requires(Permission.PROCESS)
    public ReleasedOrder release(Actor actor, OrderId order) {
        Order locked = orders.get(actor, order);
        ReleasedOrder released = locked.release(clock.instant());
        orders.publish(actor, locked);
        return released;
    }
}
