package org.handcart.pricing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.handcart.pricing.Dated;
import org.handcart.pricing.NewPrice;
import org.handcart.pricing.PriceMark;
import org.handcart.pricing.domain.Prices;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaPrices implements Prices {

    private static final String NEWEST = "infinity";
    private static final UUID LAST = new UUID(-1, -1);

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void add(Actor actor, List<NewPrice> prices, Instant now) {
        wanted(PriceSql.REPLACED, actor, prices, now).executeUpdate();
        wanted(PriceSql.ADD, actor, prices, now).executeUpdate();
    }

    private Query wanted(String sql, Actor actor, List<NewPrice> prices, Instant now) {
        return em.createNativeQuery(sql)
                .setParameter(1, actor.org().value())
                .setParameter(2, column(prices, price -> Ids.next().toString()))
                .setParameter(3, column(prices, NewPrice::sku))
                .setParameter(
                        4,
                        column(
                                prices,
                                price -> Integer.toString(price.scope().level().rank())))
                .setParameter(5, column(prices, price -> price.scope().place()))
                .setParameter(
                        6, column(prices, price -> price.amount().currency().getCurrencyCode()))
                .setParameter(
                        7, column(prices, price -> Long.toString(price.amount().minor())))
                .setParameter(8, column(prices, price -> text(price.from())))
                .setParameter(9, column(prices, price -> text(price.to())))
                .setParameter(10, now.toString())
                .setParameter(11, actor.name());
    }

    @Override
    public Set<String> lock(OrgId org, Set<String> skus) {
        Set<String> unknown = new HashSet<>(skus);
        for (Object sku : em.createNativeQuery(PriceSql.LOCK)
                .setParameter(1, org.value())
                .setParameter(2, skus.toArray(String[]::new))
                .getResultList()) {
            unknown.remove((String) sku);
        }
        return unknown;
    }

    @Override
    public List<Dated<Money>> history(Actor actor, String sku, int limit, @Nullable PriceMark after) {
        return prices(named(PriceSql.HISTORY, actor, sku)
                .setParameter(4, after == null ? NEWEST : after.recordedAt().toString())
                .setParameter(5, after == null ? LAST : after.id())
                .setParameter(6, limit));
    }

    @Override
    public Optional<Dated<Money>> find(Actor actor, String sku, UUID price) {
        return prices(named(PriceSql.FIND, actor, sku).setParameter(4, price)).stream()
                .findFirst();
    }

    @Override
    public void withdraw(Actor actor, UUID price, Instant now) {
        em.createNativeQuery(PriceSql.WITHDRAW)
                .setParameter(1, actor.org().value())
                .setParameter(2, price)
                .setParameter(3, now.toString())
                .setParameter(4, actor.name())
                .executeUpdate();
    }

    private Query named(String sql, Actor actor, String sku) {
        return em.createNativeQuery(sql)
                .setParameter(1, actor.org().value())
                .setParameter(2, sku)
                .setParameter(3, String.join(",", actor.stores()));
    }

    private static List<Dated<Money>> prices(Query query) {
        List<Dated<Money>> prices = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Object[] column = (Object[]) row;
            prices.add(new Dated<>(
                    EntryColumns.recorded(column, 0, 5),
                    EntryColumns.scope(column, 1),
                    EntryColumns.period(column, 3),
                    Money.ofMinor(((Number) column[9]).longValue(), Currency.getInstance((String) column[10]))));
        }
        return List.copyOf(prices);
    }

    private static String text(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    private static String[] column(List<NewPrice> prices, Function<NewPrice, String> value) {
        return prices.stream().map(value).toArray(String[]::new);
    }
}
