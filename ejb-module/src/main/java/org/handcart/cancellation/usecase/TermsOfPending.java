package org.handcart.cancellation.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.handcart.cancellation.Fault;
import org.handcart.cancellation.domain.Cancellation;
import org.handcart.cancellation.domain.Cancellations;
import org.handcart.order.BundleMode;
import org.handcart.order.CancelTerms;
import org.handcart.order.FrozenTerms;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Under which terms units leave that the warehouse may agree to stop. */
@Stateless
public class TermsOfPending {

    @Inject
    Cancellations cancellations;

    @EJB
    OrderQueries orders;

    @Inject
    KeptPrices keptPrices;

    /**
     * Those the cancellations were asked for under; where several wait and one of them is the merchant's fault, what is
     * kept keeps its discounts. Call it with the order locked.
     */
    @Requires({Permission.WAREHOUSE_REPORT, Permission.PROCESS})
    public CancelTerms of(Actor actor, OrderId order) {
        List<Cancellation> pending = cancellations.lockPending(actor.org(), order);
        if (pending.isEmpty()) {
            return CancelTerms.keep();
        }
        if (pending.stream().anyMatch(one -> one.fault() == Fault.MERCHANT)) {
            return CancelTerms.merchant();
        }
        boolean reprices = pending.stream().allMatch(one -> one.bundleMode() == BundleMode.REPRICE);
        Actor system = Actor.system(actor.org(), "cancellation", actor.correlationId());
        FrozenTerms frozen = orders.terms(system, order).orElseThrow();
        return new CancelTerms(
                reprices ? BundleMode.REPRICE : BundleMode.COMPONENT, keptPrices.of(system, frozen), false);
    }
}
