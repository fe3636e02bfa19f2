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

/** Books a short pick. */
@Stateless
public class WriteOffShort {

    @Inject
    Reservations reservations;

    @Inject
    Released released;

    /**
     * The units were not there: reservation released, on hand corrected by the same number (D19). Idempotent per (cause, SKU). Products of which the order holds
     * nothing in this store are passed over; more than it holds is a broken promise and rolls back.
     */
    @Requires({Permission.WAREHOUSE_REPORT, Permission.PROCESS})
    public void writeOff(Actor actor, OrderId order, String storeCode, List<SkuQuantity> items, String cause) {
        List<SkuQuantity> ending = Items.distinct(items);
        if (!ending.isEmpty()) {
            released.tell(
                    actor,
                    order,
                    storeCode,
                    reservations.end(actor, order, storeCode, Movement.SHORT, ending, cause),
                    cause);
        }
    }
}
