package org.handcart.pricing.usecase;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Reads of the price lists. */
@Stateless
public class PriceQueries {

    // coalesce as in the index; an empty string sorts last here, so the store's own price comes first.
    private static final String EFFECTIVE = """
            select distinct on (p.sku) p.sku, p.amount_minor
            from pricing.price p
            where p.org_id = ?1 and p.sku = any(cast(?2 as text[])) and p.currency = ?3
              and coalesce(p.store_code, '') in (?4, '') and p.valid_from <= cast(?5 as timestamptz)
            order by p.sku, coalesce(p.store_code, '') desc, p.valid_from desc
            """;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    /** The store's own price before the organisation's; SKUs without a price are absent. One statement. */
    @Requires({Permission.PRODUCT_READ, Permission.PROCESS, Permission.ORDER_PLACE})
    public Map<String, Money> effective(
            Actor actor, String storeCode, Currency currency, Set<String> skus, Instant at) {
        Map<String, Money> prices = new HashMap<>();
        if (skus.isEmpty()) {
            return prices;
        }
        for (Object row : em.createNativeQuery(EFFECTIVE)
                .setParameter(1, actor.org().value())
                .setParameter(2, skus.toArray(String[]::new))
                .setParameter(3, currency.getCurrencyCode())
                .setParameter(4, storeCode)
                .setParameter(5, at.toString())
                .getResultList()) {
            Object[] column = (Object[]) row;
            prices.put((String) column[0], Money.ofMinor(((Number) column[1]).longValue(), currency));
        }
        return prices;
    }
}
