package org.handcart.inventory.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handcart.inventory.LedgerEntry;
import org.handcart.inventory.StockLevel;
import org.handcart.inventory.domain.Stocks;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Reads of stock. A store the actor does not see has none. */
@Stateless
public class StockQueries {

    private static final String LEDGER = """
            select position, type, delta_on_hand, delta_reserved, delta_damaged, cause, actor,
                   to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
            from inventory.stock_ledger
            where org_id = ?1 and store_code = ?2 and sku = ?3 and recorded_at <= cast(?4 as timestamptz)
            order by position
            """;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Inject
    Stocks stocks;

    /** Empty when the store has no record of the product. */
    @Requires(Permission.STOCK_READ)
    public Optional<StockLevel> find(Actor actor, String storeCode, String sku) {
        return levels(actor, storeCode, Set.of(sku)).stream().findFirst();
    }

    /** Available units by SKU, 0 or more (D16); products without a record are absent. One statement. */
    @Requires({Permission.STOCK_READ, Permission.PRODUCT_READ, Permission.PROCESS, Permission.ORDER_PLACE})
    public Map<String, Integer> available(Actor actor, String storeCode, Set<String> skus) {
        Map<String, Integer> available = new HashMap<>();
        for (StockLevel level : levels(actor, storeCode, skus)) {
            available.put(level.sku(), Math.max(0, level.available()));
        }
        return available;
    }

    /** Units on hand by SKU; products without a record are absent. One statement. */
    @Requires({Permission.STOCK_READ, Permission.PROCESS})
    public Map<String, Integer> onHand(Actor actor, String storeCode, Set<String> skus) {
        Map<String, Integer> onHand = new HashMap<>();
        levels(actor, storeCode, skus).forEach(level -> onHand.put(level.sku(), level.onHand()));
        return onHand;
    }

    /** Every booking up to an instant, oldest first; their sum is the stock at that time (D17). */
    @Requires(Permission.STOCK_READ)
    public List<LedgerEntry> ledger(Actor actor, String storeCode, String sku, Instant asOf) {
        if (!actor.seesStore(storeCode)) {
            return List.of();
        }
        List<?> rows = em.createNativeQuery(LEDGER)
                .setParameter(1, actor.org().value())
                .setParameter(2, storeCode)
                .setParameter(3, sku)
                .setParameter(4, asOf.toString())
                .getResultList();
        List<LedgerEntry> entries = new ArrayList<>(rows.size());
        for (Object row : rows) {
            Object[] column = (Object[]) row;
            entries.add(new LedgerEntry(
                    ((Number) column[0]).longValue(),
                    (String) column[1],
                    ((Number) column[2]).intValue(),
                    ((Number) column[3]).intValue(),
                    ((Number) column[4]).intValue(),
                    (String) column[5],
                    (String) column[6],
                    Instant.parse((String) column[7])));
        }
        return List.copyOf(entries);
    }

    private List<StockLevel> levels(Actor actor, String storeCode, Set<String> skus) {
        return skus.isEmpty() || !actor.seesStore(storeCode) ? List.of() : stocks.levels(actor, storeCode, skus);
    }
}
