package org.handcart.cod.usecase;

import jakarta.ejb.Stateless;
import org.handcart.cod.CollectCommand;
import org.handcart.cod.CollectOutcome;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Books what was collected at the door; part of the conductor's transaction (see delivery). */
@Stateless
public class CollectCash {

    /** Ledger of D9; more than the due of an older version becomes a payout task, less becomes the rider's variance. */
    @Requires(Permission.COD_COLLECT)
    public CollectOutcome collect(Actor actor, CollectCommand command) {
        throw new IllegalStateException("CollectCash is not built yet");
    }
}
