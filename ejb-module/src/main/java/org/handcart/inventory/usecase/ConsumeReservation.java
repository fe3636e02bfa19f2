package org.handcart.inventory.usecase;

import jakarta.ejb.Stateless;
import java.util.List;
import org.handcart.inventory.SkuQuantity;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Units left the store. */
@Stateless
public class ConsumeReservation {

    /** on hand and reserved fall together; idempotent per (cause, SKU). */
    @Requires({Permission.WAREHOUSE_REPORT, Permission.PROCESS})
    public void consume(Actor actor, OrderId order, String storeCode, List<SkuQuantity> items, String cause) {
        throw new IllegalStateException("ConsumeReservation is not built yet");
    }
}
