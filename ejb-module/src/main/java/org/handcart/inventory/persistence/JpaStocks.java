package org.handcart.inventory.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.handcart.inventory.AdjustReason;
import org.handcart.inventory.StockChange;
import org.handcart.inventory.StockLevel;
import org.handcart.inventory.domain.Stocks;
import org.handcart.shared.Actor;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaStocks implements Stocks {

    private static final String OPEN = """
            insert into inventory.stock (org_id, store_code, sku)
            select p.org_id, ?2, p.sku
            from catalog.product p
            where p.org_id = ?1 and p.sku = any(cast(?3 as text[])) and p.stocked
              and not exists (select from catalog.bundle_component c where c.org_id = ?1 and c.bundle_sku = p.sku)
            order by p.sku
            on conflict do nothing
            """;

    private static final String BOOK = """
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
                    (org_id, store_code, sku, type, delta_on_hand, delta_reserved, delta_damaged, cause, actor)
                select ?3, ?4, l.sku, ?5, w.quantity * ?6, 0, w.quantity * ?7, ?8, ?9
                from locked l join wanted w on w.sku = l.sku
                on conflict (org_id, cause, store_code, sku) do nothing
                returning sku, delta_on_hand, delta_damaged
            ), moved as (
                update inventory.stock s
                set on_hand = s.on_hand + b.delta_on_hand,
                    damaged = s.damaged + b.delta_damaged,
                    version = s.version + 1
                from booked b
                where s.org_id = ?3 and s.store_code = ?4 and s.sku = b.sku
            )
            select sku from booked
            """;

    private static final String LEVELS = """
            select s.sku, s.on_hand, s.reserved, s.damaged, s.safety, s.version
            from inventory.stock s
            where s.org_id = ?1 and s.store_code = ?2 and s.sku = any(cast(?3 as text[]))
            order by s.sku
            """;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void open(Actor actor, String storeCode, Set<String> skus) {
        em.createNativeQuery(OPEN)
                .setParameter(1, actor.org().value())
                .setParameter(2, storeCode)
                .setParameter(3, skus.toArray(String[]::new))
                .executeUpdate();
    }

    @Override
    public Set<String> book(
            Actor actor, String storeCode, AdjustReason reason, List<StockChange> changes, String cause) {
        boolean damages = reason == AdjustReason.DAMAGE;
        List<?> rows = em.createNativeQuery(BOOK)
                .setParameter(1, changes.stream().map(StockChange::sku).toArray(String[]::new))
                .setParameter(2, changes.stream().map(StockChange::quantity).toArray(Integer[]::new))
                .setParameter(3, actor.org().value())
                .setParameter(4, storeCode)
                .setParameter(5, reason.name())
                .setParameter(6, damages ? 0 : 1)
                .setParameter(7, damages ? 1 : 0)
                .setParameter(8, reason.name().toLowerCase(Locale.ROOT) + ":" + cause)
                .setParameter(9, actor.name())
                .getResultList();
        Set<String> booked = new HashSet<>();
        for (Object row : rows) {
            booked.add((String) row);
        }
        return booked;
    }

    @Override
    public List<StockLevel> levels(Actor actor, String storeCode, Set<String> skus) {
        List<?> rows = em.createNativeQuery(LEVELS)
                .setParameter(1, actor.org().value())
                .setParameter(2, storeCode)
                .setParameter(3, skus.toArray(String[]::new))
                .getResultList();
        List<StockLevel> levels = new ArrayList<>(rows.size());
        for (Object row : rows) {
            Object[] column = (Object[]) row;
            levels.add(StockLevel.of(
                    storeCode,
                    (String) column[0],
                    ((Number) column[1]).intValue(),
                    ((Number) column[2]).intValue(),
                    ((Number) column[3]).intValue(),
                    ((Number) column[4]).intValue(),
                    ((Number) column[5]).longValue()));
        }
        return List.copyOf(levels);
    }
}
