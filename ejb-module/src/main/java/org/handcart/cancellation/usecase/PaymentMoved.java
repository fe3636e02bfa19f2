package org.handcart.cancellation.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.LockOrder;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Money of an order was captured: its label follows. */
@Stateless
public class PaymentMoved {

    @EJB
    LockOrder lockOrder;

    @Inject
    PaymentLabel paymentLabel;

    /** Locks the order; does nothing when called again. */
    @Requires(Permission.PROCESS)
    public void moved(Actor actor, OrderId order) {
        lockOrder.lock(actor, order);
        paymentLabel.refresh(actor, order);
    }
}
