package org.handcart.dispatch.usecase;

import jakarta.ejb.Stateless;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** The goods are ready: a rider is needed. */
@Stateless
public class RequestDelivery {

    /** Once per order; a message asks for a rider. */
    @Requires({Permission.PROCESS, Permission.WAREHOUSE_REPORT})
    public void request(Actor actor, OrderId order, String storeCode) {
        throw new IllegalStateException("RequestDelivery is not built yet");
    }
}
