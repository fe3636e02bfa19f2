package org.handcart.cancellation.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancellationId;
import org.handcart.cancellation.Fault;
import org.handcart.cancellation.ReasonCode;
import org.handcart.cancellation.ReasonRefused;
import org.handcart.cancellation.Requester;
import org.handcart.cancellation.domain.CancelWindows;
import org.handcart.cancellation.domain.KnownReasons;
import org.handcart.cancellation.domain.Reasons;
import org.handcart.cancellation.domain.Window;
import org.handcart.order.BundleMode;
import org.handcart.order.CancelTerms;
import org.handcart.order.FrozenTerms;
import org.handcart.order.usecase.OrderPolicyQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;

/** What a request to cancel may do, from everything that was decided beforehand: reason, window, policies, override. */
@Dependent
class Eligibility {

    @Inject
    Reasons reasons;

    @Inject
    CancelWindows windows;

    @EJB
    OrderPolicyQueries policies;

    @Inject
    KeptPrices keptPrices;

    @Inject
    Clock clock;

    /**
     * Two statements, and those of a bundle's rule and of a promotion that claws back where the order has one.
     *
     * @throws ReasonRefused for a reason that does not hold, and for a comment that is missing
     * @throws NotAllowed for an override, or another rule for bundles than the store's, without the right
     */
    Asked of(Actor actor, CancelCommand command, FrozenTerms order) {
        ReasonCode reason = new KnownReasons(reasons.of(actor.org(), order.storeCode()))
                .chosen(actor, command.reason(), command.comment());
        BundleMode rule =
                order.hasBundles() ? policies.of(actor, order.storeCode()).bundleMode() : BundleMode.COMPONENT;
        BundleMode asked = command.bundleMode() == null || !order.hasBundles() ? rule : command.bundleMode();
        if ((command.override() || asked != rule) && !actor.may(Permission.CANCEL_OVERRIDE)) {
            throw new NotAllowed(actor, Permission.CANCEL_OVERRIDE);
        }
        if (command.override()
                && (command.comment() == null || command.comment().isBlank())) {
            throw ReasonRefused.comment("is needed for an override");
        }
        boolean merchantFault = reason.fault() == Fault.MERCHANT;
        CancelTerms terms = new CancelTerms(asked, merchantFault ? null : keptPrices.of(actor, order), merchantFault);
        Instant now = clock.instant();
        Window window =
                Window.of(windows, new Window.Asking(actor.org(), Requester.of(actor), reason.fault(), now), order);
        return new Asked(actor, new CancellationId(Ids.next()), command, reason, terms, rule, window, now);
    }
}
