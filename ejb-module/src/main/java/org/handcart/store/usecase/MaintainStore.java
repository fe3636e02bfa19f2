package org.handcart.store.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;
import org.handcart.store.StoreRefused;
import org.handcart.store.domain.StoreRules;
import org.handcart.store.domain.Stores;

/** Creates and changes stores. */
@Stateless
public class MaintainStore {

    @Inject
    Stores stores;

    /**
     * Creates or replaces; the version in {@code store} must be the current one, 0 for a new store. The currency of a
     * store never changes: its prices, orders and cash are in it.
     *
     * @return the store as stored, with its new version
     * @throws Conflict when the version is stale
     * @throws StoreRefused when the store cannot be
     * @throws NotAllowed for a store that is not one of the actor's, whether it exists or not
     */
    @Requires(Permission.STORE_MAINTAIN)
    public Store put(Actor actor, Store store) {
        if (!actor.seesStore(store.code())) {
            throw new NotAllowed(actor, Permission.STORE_MAINTAIN);
        }
        StoreRules.check(store);
        Optional<Store> before = stores.find(actor.org(), store.code());
        if (before.isPresent() && !before.get().currency().equals(store.currency())) {
            throw new StoreRefused(
                    "the currency of " + store.code() + " is " + before.get().currency());
        }
        boolean written = store.version() == 0 ? stores.add(actor.org(), store) : stores.replace(actor.org(), store);
        if (!written) {
            throw Conflict.staleVersion(before.map(Store::version).orElse(0L));
        }
        return stores.find(actor.org(), store.code()).orElseThrow();
    }
}
