package org.handcart.cancellation.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.handcart.cancellation.CancelWindow;
import org.handcart.cancellation.domain.CancelWindows;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Reads of windows. */
@Stateless
public class CancelWindowQueries {

    @Inject
    CancelWindows windows;

    /**
     * What applies: one for each fault and requester.
     *
     * @param storeCode null for the organisation
     */
    @Requires(Permission.ORDER_READ)
    public List<CancelWindow> of(Actor actor, @Nullable String storeCode) {
        return windows.of(actor.org(), storeCode == null ? CancelWindows.ORGANISATION : storeCode);
    }
}
