package org.handcart.payment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.payment.RefundPart;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.Refunds;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaRefunds implements Refunds {

    private static final String PARTS = """
            select r.id, t.type, r.amount_minor, r.currency, r.status, r.reference
            from payment.refund r join payment.tender t on t.org_id = r.org_id and t.id = r.tender_id
            where r.org_id = ?1 and r.order_id = ?2""";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void add(Refund refund) {
        em.persist(refund);
    }

    @Override
    public List<Refund> ofOrder(Actor actor, OrderId order) {
        return em.createQuery(
                        "select r from Refund r where r.orgId = :org and r.orderId = :order order by r.id",
                        Refund.class)
                .setParameter("org", actor.org().value())
                .setParameter("order", order.value())
                .getResultList();
    }

    @Override
    public Optional<Refund> locked(Actor actor, UUID id) {
        return em.createQuery("select r from Refund r where r.orgId = :org and r.id = :id", Refund.class)
                .setParameter("org", actor.org().value())
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<RefundPart> parts(Actor actor, OrderId order, @Nullable String cause) {
        String causeFilter = cause == null ? "" : " and r.cause = ?3";
        Query query = em.createNativeQuery(PARTS + causeFilter + " order by r.id")
                .setParameter(1, actor.org().value())
                .setParameter(2, order.value());
        if (cause != null) {
            query.setParameter(3, cause);
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(row -> new RefundPart(
                        (UUID) row[0],
                        (String) row[1],
                        Money.ofMinor(((Number) row[2]).longValue(), Currency.getInstance((String) row[3])),
                        (String) row[4],
                        (String) row[5]))
                .toList();
    }
}
