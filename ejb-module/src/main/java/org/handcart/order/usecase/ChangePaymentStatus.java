package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.handcart.order.OrderId;
import org.handcart.order.domain.Order;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** The money axis of the order. */
@Stateless
public class ChangePaymentStatus {

    @Inject
    LockedOrders orders;

    @Inject
    Clock clock;

    /** A label of payment and cod, shown with the order. */
    @Requires({Permission.PROCESS, Permission.COD_COLLECT})
    public void change(Actor actor, OrderId order, String paymentStatus) {
        Order locked = orders.get(actor, order);
        locked.changePaymentStatus(paymentStatus, clock.instant());
        orders.publish(actor, locked);
    }
}
