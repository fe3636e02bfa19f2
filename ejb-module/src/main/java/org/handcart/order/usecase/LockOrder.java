package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.handcart.order.OrderId;
import org.handcart.order.domain.OrderLocks;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** For conductors that touch money or the delivery before the order: the order row is locked first, always (D35). */
@Stateless
public class LockOrder {

    @Inject
    OrderLocks locks;

    /** Waits for other writers; false when the organisation has no such order. */
    @Requires({
        Permission.PROCESS,
        Permission.ORDER_CANCEL,
        Permission.WAREHOUSE_REPORT,
        Permission.DELIVERY_REPORT,
        Permission.COD_COLLECT
    })
    public boolean lock(Actor actor, OrderId order) {
        return locks.lock(actor.org(), order);
    }
}
