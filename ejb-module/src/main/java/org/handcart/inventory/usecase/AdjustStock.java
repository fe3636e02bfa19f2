package org.handcart.inventory.usecase;

import jakarta.ejb.Stateless;
import java.util.List;
import org.handcart.inventory.AdjustReason;
import org.handcart.inventory.StockChange;
import org.handcart.inventory.StockLevel;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Receipts, damage and corrections. */
@Stateless
public class AdjustStock {

    /** @throws StockRefused for an unknown store or product, or a change that would make on hand negative */
    @Requires(Permission.STOCK_ADJUST)
    public List<StockLevel> adjust(
            Actor actor, String storeCode, AdjustReason reason, List<StockChange> items, String cause) {
        throw new IllegalStateException("AdjustStock is not built yet");
    }
}
