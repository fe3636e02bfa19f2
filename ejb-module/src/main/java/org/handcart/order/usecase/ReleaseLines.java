package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import org.handcart.order.OrderId;
import org.handcart.order.ReleasedOrder;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Hands the order's units to the warehouse. */
@Stateless
public class ReleaseLines {

    /** Moves open and reserved units to released. {@code lines} is empty when there is nothing to release. */
    @Requires(Permission.PROCESS)
    public ReleasedOrder release(Actor actor, OrderId order) {
        throw new IllegalStateException("ReleaseLines is not built yet");
    }
}
