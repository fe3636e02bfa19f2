package org.handcart.cod.usecase;

import jakarta.ejb.Stateless;
import org.handcart.cod.Due;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** An accepted order owes money at the door (D8). */
@Stateless
public class OpenReceivable {

    /** Posts Dr COD_RECEIVABLE, Cr SALES (and ROUNDING) for the due. */
    @Requires({Permission.ORDER_PLACE, Permission.PROCESS, Permission.ORDERS_IMPORT})
    public Due open(Actor actor, OrderId order, String storeCode, Money total, Money prepaid) {
        throw new IllegalStateException("OpenReceivable is not built yet");
    }
}
