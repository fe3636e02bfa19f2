package org.handcart.cancellation.usecase;

import jakarta.ejb.Stateless;
import java.util.List;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.handcart.order.ProgressedOrder;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** What the warehouse said to a cancellation. */
@Stateless
public class ApplyWarehouseAnswer {

    /** Agreed units become cancelled, shipped or refused ones are rejected; when nothing is pending the cancellation ends (D13). */
    @Requires({Permission.WAREHOUSE_REPORT, Permission.PROCESS})
    public void apply(Actor actor, OrderId order, ProgressedOrder progress, List<LineQuantity> refused) {
        throw new IllegalStateException("ApplyWarehouseAnswer is not built yet");
    }
}
