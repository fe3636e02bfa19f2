package org.handcart.cancellation.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.handcart.cancellation.CancelWindow;
import org.handcart.cancellation.Fault;
import org.handcart.cancellation.Requester;
import org.handcart.cancellation.domain.CancelWindows;
import org.handcart.shared.Actor;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Decides until when cancellations may be asked for. */
@Stateless
public class SetCancelWindows {

    @Inject
    CancelWindows windows;

    @Inject
    Clock clock;

    /**
     * Counts for requests from now on, for orders that exist too; cancellations that were taken stay.
     *
     * @param storeCode null for the organisation, which only an actor of every store may set; else a store the actor sees
     * @param wanted at most one for each fault and requester; the usual ones take the places of those that are missing
     * @return one for each fault and requester
     * @throws NotAllowed for a place that is not the actor's
     */
    @Requires(Permission.STORE_MAINTAIN)
    public List<CancelWindow> set(Actor actor, @Nullable String storeCode, List<CancelWindow> wanted) {
        boolean theirs = storeCode == null ? actor.seesEveryStore() : actor.seesStore(storeCode);
        if (!theirs) {
            throw new NotAllowed(actor, Permission.STORE_MAINTAIN);
        }
        List<CancelWindow> complete = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            for (Requester requester : List.of(Requester.CUSTOMER, Requester.STAFF)) {
                complete.add(wanted.stream()
                        .filter(one -> one.fault() == fault && one.requester() == requester)
                        .findFirst()
                        .orElseGet(() -> CancelWindow.usual(fault, requester)));
            }
        }
        String place = storeCode == null ? CancelWindows.ORGANISATION : storeCode;
        windows.put(actor.org(), place, complete, actor.name(), clock.instant());
        return List.copyOf(complete);
    }
}
