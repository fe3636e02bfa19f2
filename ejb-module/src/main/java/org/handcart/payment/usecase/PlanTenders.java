package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import java.util.List;
import org.handcart.order.OrderId;
import org.handcart.payment.PlannedTenders;
import org.handcart.payment.TenderRequest;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** How an order is paid. */
@Stateless
public class PlanTenders {

    /** Writes the tender rows. Prepaid ones start as REQUESTED and a message to the payment queue asks the gateway. @throws TendersRefused when they do not add up, or a type is not to be had */
    @Requires({Permission.ORDER_PLACE, Permission.PROCESS, Permission.ORDERS_IMPORT})
    public PlannedTenders plan(Actor actor, OrderId order, Money total, List<TenderRequest> tenders) {
        throw new IllegalStateException("PlanTenders is not built yet");
    }
}
