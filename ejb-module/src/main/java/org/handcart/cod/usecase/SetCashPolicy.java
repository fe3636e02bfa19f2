package org.handcart.cod.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.handcart.cod.CashOutcome;
import org.handcart.cod.CashOutcome.Reason;
import org.handcart.cod.CashPolicy;
import org.handcart.cod.domain.RiderLimits;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;

/** How much the riders of a store may carry. */
@Stateless
public class SetCashPolicy {

    private static final int MOST = 500;

    @EJB
    StoreQueries stores;

    @Inject
    RiderLimits limits;

    @Inject
    Clock clock;

    /** Replaces the store's policy, or that of one rider of it. Holds from the next collection and offer on. */
    @Requires(Permission.CASH_POLICY)
    public CashOutcome<CashPolicy> put(Actor actor, CashPolicy policy) {
        Optional<Store> store = stores.find(actor, policy.storeCode());
        if (store.isEmpty()) {
            return CashOutcome.refused(Reason.UNKNOWN_STORE, "there is no store " + policy.storeCode());
        }
        boolean foreign = Stream.of(policy.limit(), policy.depositAbove())
                .filter(Objects::nonNull)
                .anyMatch(money -> !money.currency().equals(store.get().currency()));
        if (foreign) {
            return CashOutcome.refused(
                    Reason.WRONG_CURRENCY, "the store keeps " + store.get().currency());
        }
        limits.put(actor, policy, clock.instant());
        return new CashOutcome.Done<>(policy);
    }

    /** The store's own first, then those of single riders; at most 500. Empty for a store the actor does not see. */
    @Requires({Permission.CASH_READ, Permission.CASH_POLICY})
    public List<CashPolicy> list(Actor actor, String storeCode) {
        return actor.seesStore(storeCode) ? limits.policies(actor, storeCode, MOST) : List.of();
    }
}
