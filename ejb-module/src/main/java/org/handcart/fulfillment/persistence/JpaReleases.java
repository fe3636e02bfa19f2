package org.handcart.fulfillment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.fulfillment.domain.Release;
import org.handcart.fulfillment.domain.Releases;
import org.handcart.order.OrderId;
import org.handcart.shared.OrgId;

/** Releases in PostgreSQL. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaReleases implements Releases {

    private static final String ADD = """
            insert into fulfillment.release (org_id, order_id, store_code, status, due_at, version)
            values (?1, ?2, ?3, 'DUE', ?4, 1) on conflict (org_id, order_id) do nothing""";

    private static final String DUE = """
            select order_id from fulfillment.release
             where org_id = ?1 and status = 'DUE' and due_at <= ?2 order by due_at limit ?3""";

    private static final String TRY_LOCK =
            "select 1 from fulfillment.release where org_id = ?1 and order_id = ?2 for update skip locked";

    private static final String BY_NUMBER =
            "select order_id from fulfillment.release where org_id = ?1 and order_number = ?2";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public boolean add(OrgId org, OrderId order, String storeCode, Instant dueAt) {
        return em.createNativeQuery(ADD)
                        .setParameter(1, org.value())
                        .setParameter(2, order.value())
                        .setParameter(3, storeCode)
                        .setParameter(4, dueAt.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<Release> lock(OrgId org, String orderRef) {
        return orderId(org, orderRef).flatMap(order -> lock(org, order));
    }

    private Optional<UUID> orderId(OrgId org, String orderRef) {
        try {
            return Optional.of(UUID.fromString(orderRef));
        } catch (IllegalArgumentException notAnId) {
            List<?> found = em.createNativeQuery(BY_NUMBER)
                    .setParameter(1, org.value())
                    .setParameter(2, orderRef)
                    .getResultList();
            return found.stream().map(UUID.class::cast).findFirst();
        }
    }

    private Optional<Release> lock(OrgId org, UUID order) {
        return em.createQuery("select r from Release r where r.org = :org and r.order = :order", Release.class)
                .setParameter("org", org.value())
                .setParameter("order", order)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Release> tryLock(OrgId org, OrderId order) {
        boolean free = !em.createNativeQuery(TRY_LOCK)
                .setParameter(1, org.value())
                .setParameter(2, order.value())
                .getResultList()
                .isEmpty();
        return free ? lock(org, order.value()) : Optional.empty();
    }

    @Override
    public List<OrderId> due(OrgId org, Instant now, int most) {
        List<?> rows = em.createNativeQuery(DUE)
                .setParameter(1, org.value())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, most)
                .getResultList();
        return rows.stream().map(row -> new OrderId((UUID) row)).toList();
    }
}
