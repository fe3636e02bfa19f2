package org.handcart.inventory.usecase;

import jakarta.ejb.Stateless;
import java.util.List;
import org.handcart.inventory.ReserveOutcome;
import org.handcart.inventory.SkuQuantity;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Reserves for an order, all lines or none; never oversells (I1). */
@Stateless
public class ReserveStock {

    /** Locks the stock rows in ascending SKU order; one statement decides. Each SKU at most once in {@code items}. */
    @Requires({Permission.ORDER_PLACE, Permission.PROCESS})
    public ReserveOutcome reserve(Actor actor, OrderId order, String storeCode, List<SkuQuantity> items) {
        throw new IllegalStateException("ReserveStock is not built yet");
    }
}
