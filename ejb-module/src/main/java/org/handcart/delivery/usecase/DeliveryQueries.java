package org.handcart.delivery.usecase;

import jakarta.ejb.Stateless;
import java.util.Optional;
import org.handcart.delivery.Delivery;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Reads of deliveries. */
@Stateless
public class DeliveryQueries {

    /** Empty until a rider was asked for. */
    @Requires({Permission.ORDER_READ, Permission.DELIVERY_REPORT, Permission.COD_COLLECT, Permission.PROCESS})
    public Optional<Delivery> find(Actor actor, OrderId order) {
        throw new IllegalStateException("DeliveryQueries is not built yet");
    }
}
