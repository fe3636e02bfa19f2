package org.handcart.payment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handcart.order.OrderId;
import org.handcart.payment.RefundPart;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.RefundId;
import org.handcart.payment.domain.RefundStatus;
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

    private static final String PARTS_OF_MANY = """
            select r.id, t.type, r.amount_minor, r.currency, r.status, r.reference, r.cause
            from payment.refund r join payment.tender t on t.org_id = r.org_id and t.id = r.tender_id
            where r.org_id = ?1 and r.order_id = any(cast(?2 as uuid[])) order by r.id""";

    private static final String PAGE = "select r.* from payment.refund r where r.org_id = ?1";

    private static final String OF_STORES = """
            \sand exists (select 1 from ordering.orders o where o.org_id = r.org_id and o.id = r.order_id
                and o.store_code = any(cast(?3 as text[])))""";

    private static final String OVERDUE = """
            update %s set next_attempt_at =
                case when settled_at is null then next_attempt_at else clock_timestamp() + interval '30 seconds' end
            where org_id = ?1 and id = (
                select id from %s
                where org_id = ?1 and (
                    settled_at is null and next_attempt_at <= clock_timestamp()
                    or settled_at is not null and announced_at is null
                        and coalesce(next_attempt_at, settled_at + interval '10 seconds') <= clock_timestamp())
                order by next_attempt_at limit 1 for update skip locked)
            returning id""";

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
    public List<Refund> page(Actor actor, Set<RefundStatus> statuses, @Nullable UUID after, int limit) {
        Query query = em.createNativeQuery(
                        PAGE
                                + (statuses.isEmpty() ? "" : " and r.status = any(cast(?2 as text[]))")
                                + (actor.seesEveryStore() ? "" : OF_STORES)
                                + (after == null ? "" : " and r.id > ?4")
                                + " order by r.id limit ?5",
                        Refund.class)
                .setParameter(1, actor.org().value())
                .setParameter(5, limit);
        if (!statuses.isEmpty()) {
            query.setParameter(2, statuses.stream().map(Enum::name).toArray(String[]::new));
        }
        if (!actor.seesEveryStore()) {
            query.setParameter(3, actor.stores().toArray(String[]::new));
        }
        if (after != null) {
            query.setParameter(4, after);
        }
        @SuppressWarnings("unchecked")
        List<Refund> page = query.getResultList();
        return page;
    }

    @Override
    public Optional<Refund> find(Actor actor, UUID id) {
        return byId(actor, id).getResultStream().findFirst();
    }

    @Override
    public List<Refund> waitingFor(Actor actor, UUID tender) {
        return em.createQuery("""
                        select r from Refund r where r.orgId = :org and r.tenderId = :tender
                        and r.status = :pending and r.history.nextAttemptAt is null order by r.id""", Refund.class)
                .setParameter("org", actor.org().value())
                .setParameter("tender", tender)
                .setParameter("pending", RefundStatus.PENDING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public List<Refund> heldOf(Actor actor, UUID tender) {
        return em.createQuery("""
                        select r from Refund r where r.orgId = :org and r.tenderId = :tender
                        and r.status = :held order by r.id desc""", Refund.class)
                .setParameter("org", actor.org().value())
                .setParameter("tender", tender)
                .setParameter("held", RefundStatus.HELD)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public Optional<Refund> inPlaceOf(Actor actor, UUID failed) {
        return em.createQuery("select r from Refund r where r.orgId = :org and r.replaces = :failed", Refund.class)
                .setParameter("org", actor.org().value())
                .setParameter("failed", new RefundId(failed))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void flush() {
        em.flush();
    }

    @Override
    public Optional<Refund> locked(Actor actor, UUID id) {
        return byId(actor, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Refund> byId(Actor actor, UUID id) {
        return em.createQuery("select r from Refund r where r.orgId = :org and r.id = :id", Refund.class)
                .setParameter("org", actor.org().value())
                .setParameter("id", id);
    }

    @Override
    public Optional<UUID> claimOverdue(Actor actor) {
        return claimIn(actor, "payment.tender")
                .or(() -> claimIn(actor, "payment.drawdown"))
                .or(() -> claimIn(actor, "payment.refund"));
    }

    /**
     * What is in flight is only found: the attempt itself takes it, by pushing its time on. What has ended is pushed on
     * here, so that one that cannot be told does not keep the others waiting.
     */
    private Optional<UUID> claimIn(Actor actor, String table) {
        @SuppressWarnings("unchecked")
        List<UUID> claimed = em.createNativeQuery(OVERDUE.formatted(table, table))
                .setParameter(1, actor.org().value())
                .getResultList();
        return claimed.stream().findFirst();
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
        return rows.stream().map(JpaRefunds::part).toList();
    }

    @Override
    public Map<String, List<RefundPart>> partsByCause(Actor actor, Collection<OrderId> orders) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(PARTS_OF_MANY)
                .setParameter(1, actor.org().value())
                .setParameter(2, orders.stream().map(OrderId::toString).toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[6], Collectors.mapping(JpaRefunds::part, Collectors.toList())));
    }

    private static RefundPart part(Object[] row) {
        return new RefundPart(
                (UUID) row[0],
                (String) row[1],
                Money.ofMinor(((Number) row[2]).longValue(), Currency.getInstance((String) row[3])),
                (String) row[4],
                (String) row[5]);
    }
}
