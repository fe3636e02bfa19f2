package org.handcart.inventory.usecase;

import jakarta.ejb.Stateless;
import java.util.List;
import org.handcart.inventory.SkuQuantity;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Books a short pick. */
@Stateless
public class WriteOffShort {

    /** The units were not there: reservation released, on hand corrected by the same number (D19). */
    @Requires({Permission.WAREHOUSE_REPORT, Permission.PROCESS})
    public void writeOff(Actor actor, OrderId order, String storeCode, List<SkuQuantity> items, String cause) {
        throw new IllegalStateException("WriteOffShort is not built yet");
    }
}
