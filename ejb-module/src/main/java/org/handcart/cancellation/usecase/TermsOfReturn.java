package org.handcart.cancellation.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.handcart.order.BundleMode;
import org.handcart.order.CancelTerms;
import org.handcart.order.FrozenTerms;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Under which terms delivered units come back: promotions as in a cancellation, bundles at allocated value (D5, D24). */
@Stateless
public class TermsOfReturn {

    @Inject
    KeptPrices keptPrices;

    @Requires(Permission.ORDER_CANCEL)
    public CancelTerms of(Actor actor, FrozenTerms order, boolean merchantFault) {
        return merchantFault
                ? CancelTerms.merchant()
                : new CancelTerms(BundleMode.COMPONENT, keptPrices.of(actor, order), false);
    }
}
