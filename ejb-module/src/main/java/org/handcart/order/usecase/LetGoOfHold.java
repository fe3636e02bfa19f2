package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.handcart.order.domain.Order;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** The warehouse or a person refused: held units are held no longer. */
@Stateless
public class LetGoOfHold {

    @Inject
    LockedOrders orders;

    @Inject
    Clock clock;

    /** The units stay in their buckets and are free to ship again. */
    @Requires(Permission.PROCESS)
    public void letGo(Actor actor, OrderId order, List<LineQuantity> lines) {
        Order locked = orders.get(actor, order);
        locked.letGo(lines, clock.instant());
        orders.publish(actor, locked);
    }
}
