package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** The money axis of the order. */
@Stateless
public class ChangePaymentStatus {

    /** A label of payment and cod, shown with the order. */
    @Requires({Permission.PROCESS, Permission.COD_COLLECT})
    public void change(Actor actor, OrderId order, String paymentStatus) {
        throw new IllegalStateException("ChangePaymentStatus is not built yet");
    }
}
