package org.handcart.pricing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.handcart.pricing.Dated;
import org.handcart.pricing.FeeRule;
import org.handcart.pricing.FeeTerms;
import org.handcart.pricing.FeeWindow;
import org.handcart.pricing.domain.FeeRuleBook;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaFeeRuleBook implements FeeRuleBook {

    private static final int ZONE = 20;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public List<FeeRule> find(OrgId org, @Nullable String code) {
        return FeeRuleRows.rules(
                query(FeeSql.FIND, org, code == null ? "" : code).getResultList());
    }

    @Override
    public Optional<InForce> inForce(OrgId org, String storeCode, Currency currency, Instant at) {
        List<?> rows = query(FeeSql.IN_FORCE, org, storeCode)
                .setParameter(3, currency.getCurrencyCode())
                .setParameter(4, at.truncatedTo(ChronoUnit.MICROS).toString())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(first -> new InForce((String) ((Object[]) first)[ZONE], FeeRuleRows.rules(rows)));
    }

    @Override
    public boolean lock(OrgId org, String code) {
        return !query(FeeSql.LOCK, org, code).getResultList().isEmpty();
    }

    @Override
    public void add(OrgId org, String code) {
        query(FeeSql.ADD, org, code).executeUpdate();
    }

    @Override
    public void changed(OrgId org, String code) {
        query(FeeSql.CHANGED, org, code).executeUpdate();
    }

    @Override
    public void record(OrgId org, String code, Dated<FeeTerms> entry) {
        FeeTerms terms = entry.terms();
        Money freeFrom = terms.freeFrom();
        BigDecimal multiplier = terms.multiplier();
        Instant to = entry.period().to();
        em.createNativeQuery(FeeSql.RECORD)
                .setParameter(1, org.value())
                .setParameter(2, entry.recorded().id())
                .setParameter(3, code)
                .setParameter(4, entry.scope().level().rank())
                .setParameter(5, entry.scope().place())
                .setParameter(6, terms.type().name())
                .setParameter(7, terms.amount().currency().getCurrencyCode())
                .setParameter(8, terms.amount().minor())
                .setParameter(9, freeFrom == null ? null : Long.toString(freeFrom.minor()))
                .setParameter(10, multiplier == null ? null : multiplier.toPlainString())
                .setParameter(11, terms.refund().name())
                .setParameter(12, entry.period().from().toString())
                .setParameter(13, to == null ? null : to.toString())
                .setParameter(14, entry.recorded().at().toString())
                .setParameter(15, entry.recorded().by())
                .executeUpdate();
        List<FeeWindow> windows = terms.windows();
        em.createNativeQuery(FeeSql.WINDOWS)
                .setParameter(1, org.value())
                .setParameter(2, entry.recorded().id())
                .setParameter(3, column(windows, window -> Integer.toString(FeeRuleRows.bits(window.days()))))
                .setParameter(4, column(windows, window -> window.opens().toString()))
                .setParameter(5, column(windows, window -> window.closes().toString()))
                .executeUpdate();
    }

    @Override
    public void withdraw(Actor actor, UUID entry, Instant now) {
        em.createNativeQuery(FeeSql.WITHDRAW)
                .setParameter(1, actor.org().value())
                .setParameter(2, entry)
                .setParameter(3, now.toString())
                .setParameter(4, actor.name())
                .executeUpdate();
    }

    private Query query(String sql, OrgId org, String code) {
        return em.createNativeQuery(sql).setParameter(1, org.value()).setParameter(2, code);
    }

    private static String[] column(List<FeeWindow> windows, Function<FeeWindow, String> value) {
        return windows.stream().map(value).toArray(String[]::new);
    }
}
