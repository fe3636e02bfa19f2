package org.handcart.cancellation.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.Fault;
import org.handcart.order.CancelTerms;
import org.handcart.order.FrozenTerms;
import org.handcart.shared.Actor;

/** What the cause of a request means for money (D5, D14). */
@Dependent
class TermsOfRequest {

    @Inject
    BundleRule bundleRule;

    @Inject
    KeptPrices keptPrices;

    /** @throws org.handcart.shared.NotAllowed when another rule for bundles is asked for without the right to override */
    CancelTerms of(Actor actor, CancelCommand command, FrozenTerms order, Fault fault) {
        boolean merchantFault = fault == Fault.MERCHANT;
        return new CancelTerms(
                bundleRule.of(actor, command, order),
                merchantFault ? null : keptPrices.of(actor, order),
                merchantFault);
    }
}
