package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.handcart.order.OrderPolicy;
import org.handcart.order.domain.OrderPolicies;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Reads of policies. */
@Stateless
public class OrderPolicyQueries {

    @Inject
    OrderPolicies policies;

    /** What applies to a store: its own policy, else the organisation's, else the usual one. */
    @Requires({Permission.ORDER_READ, Permission.WAREHOUSE_REPORT})
    public OrderPolicy of(Actor actor, String storeCode) {
        return policies.find(actor.org(), storeCode)
                .or(() -> policies.find(actor.org(), OrderPolicies.ORGANISATION))
                .orElseGet(OrderPolicy::usual);
    }

    /**
     * Exactly what was set.
     *
     * @param storeCode null for the organisation
     */
    @Requires(Permission.ORDER_READ)
    public Optional<OrderPolicy> find(Actor actor, @Nullable String storeCode) {
        return policies.find(actor.org(), storeCode == null ? OrderPolicies.ORGANISATION : storeCode);
    }
}
