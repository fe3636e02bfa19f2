package org.handcart.inventory.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handcart.inventory.ReserveOutcome;
import org.handcart.inventory.ReserveOutcome.NotEnough;
import org.handcart.inventory.ReserveOutcome.Reserved;
import org.handcart.inventory.ReserveOutcome.Shortage;
import org.handcart.inventory.SkuQuantity;
import org.handcart.inventory.StockReleased;
import org.handcart.inventory.domain.Movement;
import org.handcart.inventory.domain.Reservations;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;

/**
 * One statement for each verb: it locks the rows in the order of the primary key, decides on the values it then sees,
 * and writes stock, reservation and ledger together. Under READ COMMITTED the locking part waits for the other buyer
 * and reads what that one left behind, so nobody is refused while stock is left and nobody oversells.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaReservations implements Reservations {

    // A glance at what is committed turns buyers of sold-out goods away without a lock, and so without a commit to wait
    // for. The verdict reaches the update through FROM, not through a subquery: when the update meets a row that
    // another
    // buyer changed meanwhile, PostgreSQL checks the new version against this same verdict instead of asking again.
    private static final String TAKE = """
            with wanted as (
                select w.sku, w.quantity from unnest(cast(?1 as text[]), cast(?2 as int[])) as w(sku, quantity)
            ), glance as materialized (
                select w.sku, w.quantity, coalesce(s.on_hand - s.reserved - s.damaged - s.safety, 0) as available
                from wanted w
                left join inventory.stock s on s.org_id = ?3 and s.store_code = ?4 and s.sku = w.sku
            ), locked as materialized (
                select s.sku, s.on_hand - s.reserved - s.damaged - s.safety as available
                from inventory.stock s
                where s.org_id = ?3 and s.store_code = ?4 and s.sku = any(cast(?1 as text[]))
                  and (select bool_and(g.available >= g.quantity) from glance g)
                order by s.sku
                for update
            ), verdict as materialized (
                select g.sku, g.quantity, coalesce(l.available, g.available) as available,
                       bool_and(coalesce(l.available >= g.quantity, false)) over () as enough
                from glance g left join locked l on l.sku = g.sku
            ), taken as (
                update inventory.stock s set reserved = s.reserved + v.quantity, version = s.version + 1
                from verdict v
                where v.enough and s.org_id = ?3 and s.store_code = ?4 and s.sku = v.sku
                returning s.sku, v.quantity
            ), held as (
                insert into inventory.reservation as r (org_id, order_id, store_code, sku, quantity)
                select ?3, ?5, ?4, t.sku, t.quantity from taken t
                on conflict (org_id, order_id, store_code, sku) do update set quantity = r.quantity + excluded.quantity
                returning r.sku, r.quantity as total
            ), booked as (
                insert into inventory.stock_ledger
                    (org_id, store_code, sku, type, delta_on_hand, delta_reserved, cause, actor)
                select ?3, ?4, t.sku, 'RESERVE', 0, t.quantity, ?6 || h.total, ?7
                from taken t join held h on h.sku = t.sku
            )
            select v.sku, v.quantity, v.available, v.enough from verdict v order by v.sku
            """;

    // The ledger's unique key is the gate: what it lets in moves stock and reservation, a replay moves nothing.
    private static final String END = """
            with wanted as (
                select w.sku, w.quantity from unnest(cast(?1 as text[]), cast(?2 as int[])) as w(sku, quantity)
            ), locked as materialized (
                select s.sku
                from inventory.stock s
                where s.org_id = ?3 and s.store_code = ?4 and s.sku = any(cast(?1 as text[]))
                order by s.sku
                for update
            ), booked as (
                insert into inventory.stock_ledger
                    (org_id, store_code, sku, type, delta_on_hand, delta_reserved, cause, actor)
                select ?3, ?4, l.sku, ?6, w.quantity * ?7, w.quantity * ?8, ?9, ?10
                from locked l
                join wanted w on w.sku = l.sku
                join inventory.reservation r
                    on r.org_id = ?3 and r.order_id = ?5 and r.store_code = ?4 and r.sku = l.sku
                on conflict (org_id, cause, store_code, sku) do nothing
                returning sku, delta_on_hand, delta_reserved
            ), moved as (
                update inventory.stock s
                set on_hand = s.on_hand + b.delta_on_hand,
                    reserved = s.reserved + b.delta_reserved,
                    version = s.version + 1
                from booked b
                where s.org_id = ?3 and s.store_code = ?4 and s.sku = b.sku
            ), ended as (
                update inventory.reservation r
                set consumed = r.consumed + case when ?11 then w.quantity else 0 end,
                    released = r.released + case when ?11 then 0 else w.quantity end
                from booked b join wanted w on w.sku = b.sku
                where r.org_id = ?3 and r.order_id = ?5 and r.store_code = ?4 and r.sku = b.sku
            )
            select sku, -delta_reserved, delta_on_hand - delta_reserved from booked order by sku
            """;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public ReserveOutcome take(Actor actor, OrderId order, String storeCode, List<SkuQuantity> items) {
        // The running total of the reservation makes the cause of each booking of an order unique.
        List<?> rows = em.createNativeQuery(TAKE)
                .setParameter(1, skus(items))
                .setParameter(2, quantities(items))
                .setParameter(3, actor.org().value())
                .setParameter(4, storeCode)
                .setParameter(5, order.value())
                .setParameter(6, "reserve:" + order.value() + ":")
                .setParameter(7, actor.name())
                .getResultList();
        boolean enough = true;
        List<Shortage> shortages = new ArrayList<>();
        for (Object row : rows) {
            Object[] column = (Object[]) row;
            int requested = ((Number) column[1]).intValue();
            int available = ((Number) column[2]).intValue();
            enough &= (Boolean) column[3];
            if (available < requested) {
                shortages.add(new Shortage((String) column[0], requested, Math.max(0, available)));
            }
        }
        return enough ? new Reserved() : new NotEnough(List.copyOf(shortages));
    }

    @Override
    public List<StockReleased.Item> end(
            Actor actor, OrderId order, String storeCode, Movement movement, List<SkuQuantity> items, String cause) {
        List<?> booked = em.createNativeQuery(END)
                .setParameter(1, skus(items))
                .setParameter(2, quantities(items))
                .setParameter(3, actor.org().value())
                .setParameter(4, storeCode)
                .setParameter(5, order.value())
                .setParameter(6, movement.name())
                .setParameter(7, movement.onHandFactor())
                .setParameter(8, movement.reservedFactor())
                // One event may ship and short the same product: each kind of movement is a cause of its own.
                .setParameter(9, movement.name().toLowerCase(Locale.ROOT) + ":" + cause)
                .setParameter(10, actor.name())
                .setParameter(11, movement.consumes())
                .getResultList();
        return booked.stream().map(row -> item((Object[]) row)).toList();
    }

    @Override
    public Attempt tryRelease(Actor actor, OrderId order, String storeCode, List<SkuQuantity> items, String cause) {
        List<?> rows = em.createNativeQuery("select * from inventory.try_release(?1, ?2, ?3, cast(?4 as text[]),"
                        + " cast(?5 as int[]), ?6, ?7)")
                .setParameter(1, actor.org().value())
                .setParameter(2, order.value())
                .setParameter(3, storeCode)
                .setParameter(4, skus(items))
                .setParameter(5, quantities(items))
                .setParameter(6, "release:" + cause)
                .setParameter(7, actor.name())
                .getResultList();
        for (Object row : rows) {
            Object failure = ((Object[]) row)[3];
            if (failure != null) {
                return new Attempt(List.of(), failure.toString());
            }
        }
        return new Attempt(rows.stream().map(row -> item((Object[]) row)).toList(), null);
    }

    private static StockReleased.Item item(Object[] row) {
        return new StockReleased.Item((String) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).intValue());
    }

    private static String[] skus(List<SkuQuantity> items) {
        return items.stream().map(SkuQuantity::sku).toArray(String[]::new);
    }

    private static Integer[] quantities(List<SkuQuantity> items) {
        return items.stream().map(item -> item.quantity().value()).toArray(Integer[]::new);
    }
}
