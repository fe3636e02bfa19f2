package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.handcart.order.OrderId;
import org.handcart.order.domain.Order;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** PENDING becomes CONFIRMED once the prepaid tenders are in; the promise starts (D27). */
@Stateless
public class ConfirmOrder {

    @Inject
    LockedOrders orders;

    @Inject
    Clock clock;

    /**
     * Does nothing when already confirmed, and nothing while the order is held.
     *
     * @return whether the order is confirmed and not held: it may go to the warehouse
     */
    @Requires(Permission.PROCESS)
    public boolean confirm(Actor actor, OrderId order) {
        Order locked = orders.get(actor, order);
        boolean confirmed = locked.confirm(clock.instant());
        orders.publish(actor, locked);
        return confirmed;
    }
}
