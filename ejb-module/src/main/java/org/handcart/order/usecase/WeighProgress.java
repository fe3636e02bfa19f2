package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.handcart.order.LineExcess;
import org.handcart.order.LineProgress;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** How far the warehouse's figures go beyond what is possible. */
@Stateless
public class WeighProgress {

    @Inject
    LockedOrders orders;

    /** Locks the order, so that what is answered holds until the transaction ends; changes nothing. */
    @Requires(Permission.PROCESS)
    public List<LineExcess> weigh(Actor actor, OrderId order, List<LineProgress> report) {
        return orders.get(actor, order).excess(report);
    }
}
