package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import org.handcart.order.AcceptedOrder;
import org.handcart.order.NewOrder;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Writes a new order with its lines; part of a conductor's transaction. */
@Stateless
public class AcceptOrder {

    /** @throws org.handcart.order.DuplicateOrder when (channel, externalId) exists */
    @Requires({Permission.ORDER_PLACE, Permission.ORDERS_IMPORT})
    public AcceptedOrder accept(Actor actor, NewOrder order) {
        throw new IllegalStateException("AcceptOrder is not built yet");
    }
}
