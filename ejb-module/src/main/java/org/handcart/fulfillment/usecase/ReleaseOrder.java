package org.handcart.fulfillment.usecase;

import jakarta.ejb.Stateless;
import java.time.Instant;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Hands orders to the warehouse. */
@Stateless
public class ReleaseOrder {

    /** Written with the order; the message goes out when due. */
    @Requires(Permission.PROCESS)
    public void schedule(Actor actor, OrderId order, String storeCode, Instant dueAt) {
        throw new IllegalStateException("ReleaseOrder is not built yet");
    }

    /** Releases one due order; false when there is none. */
    @Requires(Permission.PROCESS)
    public boolean releaseDue(Actor actor) {
        throw new IllegalStateException("ReleaseOrder is not built yet");
    }
}
