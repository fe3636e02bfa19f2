package org.handcart.cancellation.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.handcart.order.BundleMode;
import org.handcart.order.CancelTerms;
import org.handcart.order.FrozenTerms;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Under which terms units leave that are refused at the door (D5, D25: the promotion's policy by reason). */
@Stateless
public class DoorTerms {

    @EJB
    OrderQueries orders;

    @Inject
    KeptPrices keptPrices;

    /** What the merchant caused keeps every discount; otherwise the promotions of the order decide. */
    @Requires({Permission.COD_COLLECT, Permission.PROCESS})
    public CancelTerms of(Actor actor, OrderId order, boolean merchantFault) {
        if (merchantFault) {
            return CancelTerms.merchant();
        }
        Actor system = Actor.system(actor.org(), "cancellation", actor.correlationId());
        FrozenTerms frozen = orders.terms(system, order).orElseThrow();
        return new CancelTerms(BundleMode.COMPONENT, keptPrices.of(system, frozen), false);
    }
}
