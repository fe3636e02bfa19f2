package org.handcart.cod.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handcart.cod.CashDeposit;
import org.handcart.cod.CashPolicy;
import org.handcart.cod.DepositTask;
import org.handcart.shared.Actor;

/** How much riders may carry, and what they hand in. */
public interface RiderLimits {

    /** The rider's own, otherwise the store's. */
    Optional<CashPolicy> policy(Actor actor, String storeCode, String riderId);

    /** The store's first. */
    List<CashPolicy> policies(Actor actor, String storeCode, int limit);

    void put(Actor actor, CashPolicy policy, Instant now);

    /** The open one, when there is one. */
    Optional<DepositTask> task(Actor actor, String riderId);

    /** Nothing when the rider has an open one already. */
    void demand(Actor actor, DepositTask task);

    void done(Actor actor, String riderId, Instant now);

    /** Open ones, oldest first, of the given stores; all for an empty set. */
    List<DepositTask> tasks(Actor actor, Set<String> stores, int limit);

    void add(Actor actor, CashDeposit deposit);
}
