package org.handcart.inventory.domain;

import java.util.List;
import java.util.Set;
import org.handcart.inventory.AdjustReason;
import org.handcart.inventory.StockChange;
import org.handcart.inventory.StockLevel;
import org.handcart.shared.Actor;

/** The stock rows of a store and their ledger. */
public interface Stocks {

    /** Opens empty rows for the products of the catalogue that have none. */
    void open(Actor actor, String storeCode, Set<String> skus);

    /**
     * Books the changes in ascending SKU order, once for each cause and SKU.
     *
     * @return SKUs that were booked now; a SKU without a row, or booked before, is not among them
     */
    Set<String> book(Actor actor, String storeCode, AdjustReason reason, List<StockChange> changes, String cause);

    /** By SKU; products without a row are absent. */
    List<StockLevel> levels(Actor actor, String storeCode, Set<String> skus);
}
