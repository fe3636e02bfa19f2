package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import org.handcart.order.AmendCommand;
import org.handcart.order.AmendOutcome;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Changes what may change after placement. */
@Stateless
public class AmendOrder {

    /** Address and contact until pickup, notes and onShort; quantities never. */
    @Requires(Permission.ORDER_UPDATE)
    public AmendOutcome amend(Actor actor, AmendCommand command) {
        throw new IllegalStateException("AmendOrder is not built yet");
    }
}
