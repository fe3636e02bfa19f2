package org.handcart.cancellation.usecase;

import jakarta.ejb.Stateless;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cancellation.Settlement;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** The order became worth less: cancellation, short, refusal all end here. */
@Stateless
public class SettleReduction {

    /** Due first, refund for the rest (D8); idempotent per cause. */
    @Requires({Permission.ORDER_CANCEL, Permission.PROCESS, Permission.WAREHOUSE_REPORT})
    public Settlement settle(Actor actor, OrderId order, Money totalNow, RefundMethod method, String cause) {
        throw new IllegalStateException("SettleReduction is not built yet");
    }
}
