package org.handcart.inventory.usecase;

import jakarta.ejb.Stateless;
import java.util.List;
import org.handcart.inventory.SkuQuantity;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Frees reserved units of an order. */
@Stateless
public class ReleaseReservation {

    /** Idempotent per (cause, SKU). */
    @Requires({Permission.ORDER_CANCEL, Permission.PROCESS})
    public void release(Actor actor, OrderId order, String storeCode, List<SkuQuantity> items, String cause) {
        throw new IllegalStateException("ReleaseReservation is not built yet");
    }
}
