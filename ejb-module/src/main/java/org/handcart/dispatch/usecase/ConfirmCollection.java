package org.handcart.dispatch.usecase;

import jakarta.ejb.Stateless;
import org.handcart.cod.CollectCommand;
import org.handcart.cod.CollectOutcome;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** The rider collected at the door: /cod/confirm. */
@Stateless
public class ConfirmCollection {

    /** Cash booked, payment status and order closed in one transaction. */
    @Requires(Permission.COD_COLLECT)
    public CollectOutcome confirm(Actor actor, CollectCommand command) {
        throw new IllegalStateException("ConfirmCollection is not built yet");
    }
}
