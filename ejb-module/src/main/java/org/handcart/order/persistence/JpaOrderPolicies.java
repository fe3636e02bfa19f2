package org.handcart.order.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.handcart.order.BundleMode;
import org.handcart.order.OrderPolicy;
import org.handcart.order.domain.OrderPolicies;
import org.handcart.shared.OrgId;

/** Policies in PostgreSQL. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaOrderPolicies implements OrderPolicies {

    private static final String FIND = """
            select bundle_mode, consent_seconds, without_consent, return_days, restocking_percent
              from ordering.policy where org_id = ?1 and store_code = ?2""";

    private static final String PUT = """
            insert into ordering.policy (org_id, store_code, bundle_mode, consent_seconds, without_consent, return_days,
                                         restocking_percent, updated_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            on conflict (org_id, store_code) do update
               set bundle_mode = excluded.bundle_mode, consent_seconds = excluded.consent_seconds,
                   without_consent = excluded.without_consent, return_days = excluded.return_days,
                   restocking_percent = excluded.restocking_percent, updated_at = excluded.updated_at""";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public Optional<OrderPolicy> find(OrgId org, String storeCode) {
        List<?> rows = em.createNativeQuery(FIND)
                .setParameter(1, org.value())
                .setParameter(2, storeCode)
                .getResultList();
        return rows.stream().findFirst().map(row -> policy((Object[]) row));
    }

    private static OrderPolicy policy(Object[] row) {
        return new OrderPolicy(
                BundleMode.valueOf((String) row[0]),
                ((Number) row[1]).intValue(),
                OrderPolicy.WithoutConsent.valueOf((String) row[2]),
                ((Number) row[3]).intValue(),
                (BigDecimal) row[4]);
    }

    @Override
    public void put(OrgId org, String storeCode, OrderPolicy policy, Instant at) {
        em.createNativeQuery(PUT)
                .setParameter(1, org.value())
                .setParameter(2, storeCode)
                .setParameter(3, policy.bundleMode().name())
                .setParameter(4, policy.consentSeconds())
                .setParameter(5, policy.withoutConsent().name())
                .setParameter(6, policy.returnDays())
                .setParameter(7, policy.restockingPercent())
                .setParameter(8, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
