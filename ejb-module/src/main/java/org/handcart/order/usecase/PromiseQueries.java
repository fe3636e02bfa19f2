package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.handcart.order.OrderId;
import org.handcart.order.PromiseClock;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Reads of promises. */
@Stateless
public class PromiseQueries {

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Inject
    Clock clock;

    /** One statement. Empty for an order the actor does not see, and for one that is not confirmed. */
    @Requires(Permission.ORDER_READ)
    public Optional<PromiseClock> of(Actor actor, OrderId order) {
        List<?> rows = OrderSql.promise(actor, order.value()).in(em).getResultList();
        return rows.stream().findFirst().map(row -> clock((Object[]) row));
    }

    private PromiseClock clock(Object[] row) {
        return PromiseClock.of(
                OrderRows.instant(row[0]),
                OrderRows.instant(row[1]),
                ((Number) row[2]).intValue(),
                ((Number) row[3]).intValue(),
                row[4] == null ? null : OrderRows.instant(row[4]),
                clock.instant());
    }
}
