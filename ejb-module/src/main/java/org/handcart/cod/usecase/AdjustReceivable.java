package org.handcart.cod.usecase;

import jakarta.ejb.Stateless;
import org.handcart.cod.DueChange;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** The order's worth fell: the due falls first, the rest is refundable (D8). */
@Stateless
public class AdjustReceivable {

    /** Locks the receivable; idempotent per cause. After collection nothing is left to reduce: all is refundable. */
    @Requires({Permission.ORDER_CANCEL, Permission.PROCESS, Permission.WAREHOUSE_REPORT})
    public DueChange adjust(Actor actor, OrderId order, Money newTotal, String cause) {
        throw new IllegalStateException("AdjustReceivable is not built yet");
    }

    /** Computes the same, changes nothing. */
    @Requires(Permission.ORDER_CANCEL)
    public DueChange preview(Actor actor, OrderId order, Money newTotal) {
        throw new IllegalStateException("AdjustReceivable is not built yet");
    }
}
