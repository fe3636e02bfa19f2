package org.handcart.inventory.usecase;

import jakarta.ejb.Stateless;
import java.util.Optional;
import org.handcart.inventory.StockLevel;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Reads of stock. */
@Stateless
public class StockQueries {

    /** Empty when the store has no record of the product. */
    @Requires(Permission.STOCK_READ)
    public Optional<StockLevel> find(Actor actor, String storeCode, String sku) {
        throw new IllegalStateException("StockQueries is not built yet");
    }
}
