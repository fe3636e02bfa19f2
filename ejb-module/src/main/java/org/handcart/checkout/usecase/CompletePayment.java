package org.handcart.checkout.usecase;

import jakarta.ejb.Stateless;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** The prepaid part of an order is paid, or will never be. */
@Stateless
public class CompletePayment {

    /**
     * Confirms the order, or cancels it and gives its stock back. Called again it does nothing: with two charges, a
     * second end may follow the first.
     *
     * @param paid whether every charge succeeded
     */
    @Requires(Permission.PROCESS)
    public void complete(Actor actor, OrderId order, boolean paid) {
        throw new IllegalStateException("CompletePayment is not built yet");
    }
}
