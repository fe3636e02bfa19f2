package org.handcart.inventory.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.handcart.inventory.SkuQuantity;
import org.handcart.inventory.domain.Movement;
import org.handcart.inventory.domain.Reservations;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Frees reserved units of an order. */
@Stateless
public class ReleaseReservation {

    @Inject
    Reservations reservations;

    @Inject
    Released released;

    /**
     * The units become available again. Idempotent per (cause, SKU). Products of which the order holds
     * nothing in this store are passed over; more than it holds is a broken promise and rolls back.
     */
    @Requires({Permission.ORDER_CANCEL, Permission.PROCESS})
    public void release(Actor actor, OrderId order, String storeCode, List<SkuQuantity> items, String cause) {
        List<SkuQuantity> ending = Items.distinct(items);
        if (!ending.isEmpty()) {
            released.tell(
                    actor,
                    order,
                    storeCode,
                    reservations.end(actor, order, storeCode, Movement.RELEASE, ending, cause),
                    cause);
        }
    }
}
