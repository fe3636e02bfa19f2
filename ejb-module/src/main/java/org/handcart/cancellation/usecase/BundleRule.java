package org.handcart.cancellation.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import org.handcart.cancellation.CancelCommand;
import org.handcart.order.BundleMode;
import org.handcart.order.FrozenTerms;
import org.handcart.order.usecase.OrderPolicyQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;

/** Which rule for bundles a cancellation is made under (D14). */
@Dependent
class BundleRule {

    @EJB
    OrderPolicyQueries policies;

    /** @throws NotAllowed when another one than the store's is asked for without the right to override */
    BundleMode of(Actor actor, CancelCommand command, FrozenTerms order) {
        if (!order.hasBundles()) {
            return BundleMode.COMPONENT;
        }
        BundleMode rule = policies.of(actor, order.storeCode()).bundleMode();
        BundleMode asked = command.bundleMode();
        if (asked == null || asked == rule) {
            return rule;
        }
        if (!actor.may(Permission.CANCEL_OVERRIDE)) {
            throw new NotAllowed(actor, Permission.CANCEL_OVERRIDE);
        }
        return asked;
    }
}
