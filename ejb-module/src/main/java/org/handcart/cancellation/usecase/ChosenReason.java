package org.handcart.cancellation.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.ReasonCode;
import org.handcart.cancellation.domain.KnownReasons;
import org.handcart.cancellation.domain.Reasons;
import org.handcart.shared.Actor;

/** The reason a request gives, as it counts in the order's store now. */
@Dependent
class ChosenReason {

    @Inject
    Reasons reasons;

    /** One statement. @throws org.handcart.cancellation.ReasonRefused when it does not hold, or lacks its comment */
    ReasonCode of(Actor actor, CancelCommand command, String storeCode) {
        return new KnownReasons(reasons.of(actor.org(), storeCode)).chosen(actor, command.reason(), command.comment());
    }
}
