package org.handcart.fulfillment.usecase;

import jakarta.ejb.Stateless;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Events that waited for an earlier one. */
@Stateless
public class ApplyParkedEvents {

    /** Applies one parked event whose gap did not close in time; false when there is none. */
    @Requires(Permission.PROCESS)
    public boolean applyNext(Actor actor) {
        throw new IllegalStateException("ApplyParkedEvents is not built yet");
    }
}
