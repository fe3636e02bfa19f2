package org.handcart.pricing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.handcart.pricing.NewPrice;
import org.handcart.pricing.domain.Prices;
import org.handcart.shared.Ids;
import org.handcart.shared.OrgId;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaPrices implements Prices {

    // Arrays hold no nulls here: the organisation's own price has an empty store code, an absent instant is now.
    private static final String ADD = """
            insert into pricing.price as p (org_id, id, sku, store_code, currency, amount_minor, valid_from)
            select ?1, n.id, n.sku, nullif(n.store_code, ''), n.currency, n.amount_minor, n.valid_from
            from unnest(cast(?2 as uuid[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]),
                        cast(?6 as bigint[]), cast(?7 as timestamptz[]))
                as n(id, sku, store_code, currency, amount_minor, valid_from)
            order by n.sku, n.store_code, n.currency, n.valid_from
            on conflict (org_id, sku, currency, coalesce(store_code, ''), valid_from)
                do update set amount_minor = excluded.amount_minor
            """;

    private static final String UNKNOWN = """
            select w.sku from unnest(cast(?2 as text[])) as w(sku)
            where not exists (select from catalog.product p where p.org_id = ?1 and p.sku = w.sku)
            """;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void add(OrgId org, List<NewPrice> prices, Instant now) {
        em.createNativeQuery(ADD)
                .setParameter(1, org.value())
                .setParameter(2, column(prices, price -> Ids.next().toString()))
                .setParameter(3, column(prices, NewPrice::sku))
                .setParameter(4, column(prices, price -> price.storeCode() == null ? "" : price.storeCode()))
                .setParameter(
                        5, column(prices, price -> price.amount().currency().getCurrencyCode()))
                .setParameter(
                        6, column(prices, price -> Long.toString(price.amount().minor())))
                .setParameter(7, column(prices, price -> (price.from() == null ? now : price.from()).toString()))
                .executeUpdate();
    }

    @Override
    public Set<String> unknown(OrgId org, Set<String> skus) {
        Set<String> unknown = new HashSet<>();
        for (Object sku : em.createNativeQuery(UNKNOWN)
                .setParameter(1, org.value())
                .setParameter(2, skus.toArray(String[]::new))
                .getResultList()) {
            unknown.add((String) sku);
        }
        return unknown;
    }

    private static String[] column(List<NewPrice> prices, Function<NewPrice, String> value) {
        return prices.stream().map(value).toArray(String[]::new);
    }
}
