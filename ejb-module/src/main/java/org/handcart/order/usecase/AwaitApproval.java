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

/** Units whose cancellation waits for a person cannot be cancelled a second time (D12, D23). */
@Stateless
public class AwaitApproval {

    @Inject
    LockedOrders orders;

    @Inject
    Clock clock;

    /** Locks the order. The units stay in their buckets and go on like the others. */
    @Requires(Permission.ORDER_CANCEL)
    public void hold(Actor actor, OrderId order, List<LineQuantity> lines, String reason) {
        Order locked = orders.get(actor, order);
        locked.await(lines, reason, clock.instant());
        orders.publish(actor, locked);
    }

    /** Somebody decided, or the time is over. */
    @Requires(Permission.PROCESS)
    public void letGo(Actor actor, OrderId order, List<LineQuantity> lines) {
        Order locked = orders.get(actor, order);
        locked.stopAwaiting(lines, clock.instant());
        orders.publish(actor, locked);
    }
}
