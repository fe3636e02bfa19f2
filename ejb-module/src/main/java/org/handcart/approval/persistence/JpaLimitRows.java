package org.handcart.approval.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handcart.approval.ApprovalLimit;
import org.handcart.approval.ExchangeRate;
import org.handcart.approval.domain.LimitBook;
import org.handcart.approval.domain.LimitRows;
import org.handcart.approval.domain.Rates;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Role;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaLimitRows implements LimitRows {

    private static final String LIMIT = "'LIMIT', currency, version, role, cast(null as text), cast(null as numeric),"
            + " per_refund_minor, per_order_minor, per_agent_day_minor, per_customer_day_minor, changed_by, changed_at";

    private static final String RATE = "'RATE', currency, version, cast(null as text), cast(base as text), rate,"
            + " cast(null as bigint), cast(null as bigint), cast(null as bigint), cast(null as bigint), booked_by, booked_at";

    private static final String BOOK = """
            (select distinct on (role, currency) %s from approval.approval_limit
              where org_id = ?1 order by role, currency, version desc)
            union all
            (select distinct on (currency) %s from approval.exchange_rate
              where org_id = ?1 order by currency, version desc)""".formatted(LIMIT, RATE);

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public LimitBook book(Actor actor) {
        List<ApprovalLimit> limits = new ArrayList<>();
        Map<Currency, ExchangeRate> rates = new HashMap<>();
        Currency base = null;
        for (Object[] row :
                rows(em.createNativeQuery(BOOK).setParameter(1, actor.org().value()))) {
            if (row[0].equals("LIMIT")) {
                limits.add(limit(row));
            } else {
                ExchangeRate rate = rate(row);
                rates.put(rate.currency(), rate);
                base = rate.base();
            }
        }
        return new LimitBook(List.copyOf(limits), new Rates(base, Map.copyOf(rates)));
    }

    @Override
    public List<ApprovalLimit> history(Actor actor, Role role, Currency currency) {
        Query query = em.createNativeQuery("select " + LIMIT
                        + " from approval.approval_limit where org_id = ?1 and role = ?2 and currency = ?3"
                        + " order by version desc limit 200")
                .setParameter(1, actor.org().value())
                .setParameter(2, role.name())
                .setParameter(3, currency.getCurrencyCode());
        return rows(query).stream().map(JpaLimitRows::limit).toList();
    }

    @Override
    public List<ExchangeRate> rates(Actor actor, Currency currency) {
        Query query = em.createNativeQuery("select " + RATE
                        + " from approval.exchange_rate where org_id = ?1 and currency = ?2"
                        + " order by version desc limit 200")
                .setParameter(1, actor.org().value())
                .setParameter(2, currency.getCurrencyCode());
        return rows(query).stream().map(JpaLimitRows::rate).toList();
    }

    @Override
    public boolean add(Actor actor, ApprovalLimit limit) {
        return em.createNativeQuery("""
                        insert into approval.approval_limit (org_id, role, currency, version, per_refund_minor,
                            per_order_minor, per_agent_day_minor, per_customer_day_minor, changed_by, changed_at)
                        select ?1, ?2, ?3, ?4, cast(?5 as bigint), cast(?6 as bigint), cast(?7 as bigint),
                            cast(?8 as bigint), ?9, cast(?10 as timestamptz)
                        where ?4 = 1 + (select coalesce(max(version), 0) from approval.approval_limit
                            where org_id = ?1 and role = ?2 and currency = ?3)""")
                        .setParameter(1, actor.org().value())
                        .setParameter(2, limit.role().name())
                        .setParameter(3, limit.currency().getCurrencyCode())
                        .setParameter(4, limit.version())
                        .setParameter(5, minor(limit.perRefund()))
                        .setParameter(6, minor(limit.perOrder()))
                        .setParameter(7, minor(limit.perAgentDay()))
                        .setParameter(8, minor(limit.perCustomerDay()))
                        .setParameter(9, limit.changedBy())
                        .setParameter(10, String.valueOf(limit.changedAt()))
                        .executeUpdate()
                == 1;
    }

    @Override
    public boolean add(Actor actor, ExchangeRate rate) {
        return em.createNativeQuery("""
                        insert into approval.exchange_rate (org_id, currency, version, base, rate, booked_by, booked_at)
                        select ?1, ?2, ?3, ?4, cast(?5 as numeric), ?6, cast(?7 as timestamptz)
                        where ?3 = 1 + (select coalesce(max(version), 0) from approval.exchange_rate
                            where org_id = ?1 and currency = ?2)""")
                        .setParameter(1, actor.org().value())
                        .setParameter(2, rate.currency().getCurrencyCode())
                        .setParameter(3, rate.version())
                        .setParameter(4, rate.base().getCurrencyCode())
                        .setParameter(5, rate.rate().toPlainString())
                        .setParameter(6, rate.bookedBy())
                        .setParameter(7, rate.bookedAt().toString())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void lock(Actor actor) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, "approval limits " + actor.org())
                .getSingleResult();
    }

    private static ApprovalLimit limit(Object[] row) {
        Currency currency = Currency.getInstance((String) row[1]);
        return new ApprovalLimit(
                Role.valueOf((String) row[3]),
                currency,
                money(row[6], currency),
                money(row[7], currency),
                money(row[8], currency),
                money(row[9], currency),
                ((Number) row[2]).intValue(),
                (String) row[10],
                Times.instant(row[11]));
    }

    private static ExchangeRate rate(Object[] row) {
        return new ExchangeRate(
                Currency.getInstance((String) row[1]),
                Currency.getInstance((String) row[4]),
                ((BigDecimal) row[5]).stripTrailingZeros(),
                ((Number) row[2]).intValue(),
                (String) row[10],
                Times.instant(row[11]));
    }

    private static @Nullable Money money(@Nullable Object minor, Currency currency) {
        return minor == null ? null : Money.ofMinor(((Number) minor).longValue(), currency);
    }

    private static @Nullable String minor(@Nullable Money bound) {
        return bound == null ? null : Long.toString(bound.minor());
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
