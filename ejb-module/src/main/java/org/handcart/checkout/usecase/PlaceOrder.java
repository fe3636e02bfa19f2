package org.handcart.checkout.usecase;

import jakarta.ejb.Stateless;
import org.handcart.checkout.PlaceCommand;
import org.handcart.checkout.PlaceOutcome;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Choose the store, price, reserve, validate COD, accept. */
@Stateless
public class PlaceOrder {

    /** One transaction. A refusal has changed nothing. @throws org.handcart.order.DuplicateOrder */
    @Requires({Permission.ORDER_PLACE, Permission.ORDERS_IMPORT})
    public PlaceOutcome place(Actor actor, PlaceCommand command) {
        throw new IllegalStateException("PlaceOrder is not built yet");
    }
}
