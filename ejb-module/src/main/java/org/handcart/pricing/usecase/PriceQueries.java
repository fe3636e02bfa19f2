package org.handcart.pricing.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handcart.pricing.Dated;
import org.handcart.pricing.PriceMark;
import org.handcart.pricing.PricePage;
import org.handcart.pricing.domain.Prices;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Reads of the price lists. */
@Stateless
public class PriceQueries {

    // One look into the index for each product and scope, however long the history is and however many stores.
    private static final String EFFECTIVE = """
            with scope(level, place) as (
                select 0, ''
                union all select 3, ?4
                union all
                select here.level, here.place
                from store.store s, lateral (values (1, cast(s.country as text)), (2, s.city)) as here(level, place)
                where s.org_id = ?1 and s.code = ?4 and here.place is not null
            )
            select distinct on (w.sku) w.sku, listed.amount_minor
            from unnest(cast(?2 as text[])) as w(sku)
            cross join scope
            cross join lateral (
                select p.amount_minor
                from pricing.price p
                where p.org_id = ?1 and p.sku = w.sku and p.currency = ?3 and p.level = scope.level
                  and p.place = scope.place and p.withdrawn_at is null and p.valid_from <= cast(?5 as timestamptz)
                  and (p.valid_to is null or p.valid_to > cast(?5 as timestamptz))
                order by p.valid_from desc
                limit 1
            ) listed
            order by w.sku, scope.level desc
            """;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Inject
    Prices prices;

    /**
     * The store's own price before its city's, its country's and the organisation's; in one scope the one that began
     * last. SKUs without a price then and there are absent. One statement.
     */
    @Requires({Permission.PRODUCT_READ, Permission.PROCESS, Permission.ORDER_PLACE})
    public Map<String, Money> effective(
            Actor actor, String storeCode, Currency currency, Set<String> skus, Instant at) {
        Map<String, Money> effective = new HashMap<>();
        if (skus.isEmpty()) {
            return effective;
        }
        for (Object row : em.createNativeQuery(EFFECTIVE)
                .setParameter(1, actor.org().value())
                .setParameter(2, skus.toArray(String[]::new))
                .setParameter(3, currency.getCurrencyCode())
                .setParameter(4, storeCode)
                .setParameter(5, at.truncatedTo(ChronoUnit.MICROS).toString())
                .getResultList()) {
            Object[] column = (Object[]) row;
            effective.put((String) column[0], Money.ofMinor(((Number) column[1]).longValue(), currency));
        }
        return effective;
    }

    /**
     * What a product ever cost and will cost, also what was withdrawn; the last written first. Prices of stores the
     * actor does not see are left out.
     */
    @Requires(Permission.PRODUCT_READ)
    public PricePage history(Actor actor, String sku, int limit, @Nullable PriceMark after) {
        List<Dated<Money>> found = prices.history(actor, sku, limit + 1, after);
        return found.size() <= limit ? new PricePage(found, false) : new PricePage(found.subList(0, limit), true);
    }
}
