package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.handcart.order.Milestone;
import org.handcart.order.OrderId;
import org.handcart.order.OrderStatus;
import org.handcart.order.domain.Order;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Milestones from the store, the rider and the cash. */
@Stateless
public class AdvanceOrder {

    @Inject
    LockedOrders orders;

    @Inject
    Clock clock;

    /** Never moves back; DELIVERED moves the units that are out to delivered; CLOSED needs DELIVERED or nothing left. */
    @Requires({Permission.PROCESS, Permission.DELIVERY_REPORT, Permission.COD_COLLECT})
    public OrderStatus advance(Actor actor, OrderId order, Milestone milestone, Instant occurredAt) {
        Order locked = orders.get(actor, order);
        OrderStatus status = locked.advance(milestone, occurredAt, clock.instant());
        orders.publish(actor, locked);
        return status;
    }
}
