package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** PENDING becomes CONFIRMED once the prepaid tenders are in; the promise starts (D27). */
@Stateless
public class ConfirmOrder {

    /** Does nothing when already confirmed. */
    @Requires(Permission.PROCESS)
    public void confirm(Actor actor, OrderId order) {
        throw new IllegalStateException("ConfirmOrder is not built yet");
    }
}
