package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.handcart.order.OrderId;
import org.handcart.order.PlacedOrder;
import org.handcart.order.PlacedSearch;
import org.handcart.order.Position;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Orders as they were placed, many at a time: five statements for a page, whatever it holds. */
@Stateless
public class PlacedOrders {

    private static final int MOST = 500;

    private static final String PAGE = PlacedSql.HEADER + """
            where o.org_id = ?1 and o.created_at >= cast(?2 as timestamptz) and o.created_at < cast(?3 as timestamptz)
                and (?4 or o.store_code = any(cast(?5 as text[])))
                and (?6 or (o.created_at, o.id) < (cast(?7 as timestamptz), cast(?8 as uuid)))
            order by o.created_at desc, o.id desc
            """;

    private static final String ONE =
            PlacedSql.HEADER + "where o.org_id = ?1 and o.id = ?2 and (?3 or o.store_code = any(cast(?4 as text[])))";

    private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    /** Newest first, 500 at most; only the actor's stores. */
    @Requires(Permission.ORDER_READ)
    public List<PlacedOrder> page(Actor actor, PlacedSearch search) {
        Position after = search.after();
        String store = search.storeCode();
        if (store != null && !actor.seesStore(store)) {
            return List.of();
        }
        String[] stores = store == null ? actor.stores().toArray(String[]::new) : new String[] {store};
        List<?> headers = em.createNativeQuery(PAGE)
                .setParameter(1, actor.org().value())
                .setParameter(2, search.from().toString())
                .setParameter(3, search.to().toString())
                .setParameter(4, stores.length == 0)
                .setParameter(5, stores)
                .setParameter(6, after == null)
                .setParameter(7, (after == null ? search.to() : after.createdAt()).toString())
                .setParameter(8, after == null ? NO_ID : after.id().toString())
                .setMaxResults(Math.max(1, Math.min(search.limit(), MOST)))
                .getResultList();
        return new PlacedSql(em, actor.org()).orders(headers);
    }

    /** Empty for an unknown order and for one of a store the actor does not see. */
    @Requires(Permission.ORDER_READ)
    public Optional<PlacedOrder> find(Actor actor, OrderId order) {
        List<?> headers = em.createNativeQuery(ONE)
                .setParameter(1, actor.org().value())
                .setParameter(2, order.value())
                .setParameter(3, actor.seesEveryStore())
                .setParameter(4, actor.stores().toArray(String[]::new))
                .getResultList();
        return new PlacedSql(em, actor.org()).orders(headers).stream().findFirst();
    }
}
