package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.handcart.order.OrderPolicy;
import org.handcart.order.domain.OrderPolicies;
import org.handcart.shared.Actor;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Sets what may happen to orders after they were placed. */
@Stateless
public class SetOrderPolicy {

    @Inject
    OrderPolicies policies;

    @Inject
    Clock clock;

    /**
     * Counts from now on, for orders that exist too; what ran is stored with what it did.
     *
     * @param storeCode null for the organisation, which only an actor of every store may set; else a store the actor sees
     */
    @Requires(Permission.STORE_MAINTAIN)
    public void set(Actor actor, @Nullable String storeCode, OrderPolicy policy) {
        boolean theirs = storeCode == null ? actor.seesEveryStore() : actor.seesStore(storeCode);
        if (!theirs) {
            throw new NotAllowed(actor, Permission.STORE_MAINTAIN);
        }
        policies.put(actor.org(), storeCode == null ? OrderPolicies.ORGANISATION : storeCode, policy, clock.instant());
    }
}
