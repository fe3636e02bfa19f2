package org.handcart.store.usecase;

import jakarta.ejb.Stateless;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;

/** Creates and changes stores. */
@Stateless
public class MaintainStore {

    /** Creates or replaces; the version in {@code store} must be the current one, 0 for a new store. @throws Conflict when stale */
    @Requires(Permission.STORE_MAINTAIN)
    public Store put(Actor actor, Store store) {
        throw new IllegalStateException("MaintainStore is not built yet");
    }
}
