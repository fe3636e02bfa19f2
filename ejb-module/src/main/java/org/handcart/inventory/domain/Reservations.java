package org.handcart.inventory.domain;

import java.util.List;
import org.handcart.inventory.ReserveOutcome;
import org.handcart.inventory.SkuQuantity;
import org.handcart.inventory.StockReleased;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.jspecify.annotations.Nullable;

/** Reservations of orders. Every method locks the stock rows it touches in ascending SKU order. */
public interface Reservations {

    /** Takes all items or none. */
    ReserveOutcome take(Actor actor, OrderId order, String storeCode, List<SkuQuantity> items);

    /**
     * Ends units of an order's reservation. What was booked before under the same cause is passed over, and so is a
     * product of which the order holds nothing here (a store or a product without stock records).
     *
     * @return what was booked now
     */
    List<StockReleased.Item> end(
            Actor actor, OrderId order, String storeCode, Movement movement, List<SkuQuantity> items, String cause);

    /** As {@link #end} with RELEASE; where that cannot be done nothing happens, and the transaction goes on. */
    Attempt tryRelease(Actor actor, OrderId order, String storeCode, List<SkuQuantity> items, String cause);

    /**
     * How it went.
     *
     * @param booked what was booked now
     * @param failure null when it went well
     */
    record Attempt(
            List<StockReleased.Item> booked, @Nullable String failure) {}
}
