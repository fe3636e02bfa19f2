package org.handcart.inventory.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.handcart.inventory.ReserveOutcome;
import org.handcart.inventory.SkuQuantity;
import org.handcart.inventory.domain.Reservations;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Reserves for an order, all lines or none; never oversells (I1). */
@Stateless
public class ReserveStock {

    @Inject
    Reservations reservations;

    /**
     * Locks the stock rows in ascending SKU order; one statement decides. A product without a stock row has none
     * available, so the caller leaves out what is not stocked. A second call for an order adds to what it holds.
     *
     * @param items each SKU at most once, each quantity above zero
     */
    @Requires({Permission.ORDER_PLACE, Permission.PROCESS})
    public ReserveOutcome reserve(Actor actor, OrderId order, String storeCode, List<SkuQuantity> items) {
        List<SkuQuantity> wanted = Items.distinct(items);
        return wanted.isEmpty() ? new ReserveOutcome.Reserved() : reservations.take(actor, order, storeCode, wanted);
    }
}
