package org.handcart.cancellation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handcart.cancellation.CancellationId;
import org.handcart.cancellation.CancellationStatus;
import org.handcart.cancellation.Step;
import org.handcart.cancellation.StuckCancellation;
import org.handcart.cancellation.domain.Cancellation;
import org.handcart.cancellation.domain.Cancellations;
import org.handcart.order.OrderId;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/** Cancellations in PostgreSQL. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaCancellations implements Cancellations {

    private static final int MOST = 200;

    private static final String CLAIM = """
            select id from cancellation.cancellation
             where org_id = ?1 and status = 'PENDING_WMS' and needs_attention is null and deadline_at <= ?2
             order by deadline_at limit 1 for update skip locked""";

    private static final String STEPS = """
            select about, occurred_at, type, actor from (
                select coalesce(data::json ->> 'cancellationId',
                        substring(data::json ->> 'cause' from '^cancellation:([0-9a-f-]{36})')) as about,
                    occurred_at, type, actor, seq
                from shared.event
                where org_id = ?1 and stream = ?2 and (type like 'cancellation.%' or type in (
                    'payment.failed.v1', 'payment.refund-replaced.v1', 'payment.refund-processed.v1'))) told
            where about is not null order by seq""";

    private static final String STEPS_OF_MANY = """
            select data::json ->> 'cancellationId', occurred_at, type, actor from shared.event
             where org_id = ?1 and stream = any(cast(?2 as uuid[])) and type like 'cancellation.%' order by stream, seq""";

    private static final String NEWEST = """
            select id from (
                select id, row_number() over (partition by order_id order by created_at desc, id desc) as place
                  from cancellation.cancellation where org_id = ?1 and order_id = any(cast(?2 as uuid[]))) c
             where place <= ?3""";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void add(Cancellation cancellation) {
        em.persist(cancellation);
    }

    @Override
    public Optional<Cancellation> find(OrgId org, CancellationId id) {
        return byId(org, id).getResultStream().findFirst();
    }

    @Override
    public Optional<Cancellation> lock(OrgId org, CancellationId id) {
        return byId(org, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Cancellation> byId(OrgId org, CancellationId id) {
        return em.createQuery("select c from Cancellation c where c.org = :org and c.id = :id", Cancellation.class)
                .setParameter("org", org.value())
                .setParameter("id", id.value());
    }

    @Override
    public List<Cancellation> lockPending(OrgId org, OrderId order) {
        return em.createQuery(
                        "select c from Cancellation c where c.org = :org and c.order = :order and c.status = :status"
                                + " order by c.createdAt, c.id",
                        Cancellation.class)
                .setParameter("org", org.value())
                .setParameter("order", order.value())
                .setParameter("status", CancellationStatus.PENDING_WMS)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public List<Cancellation> of(OrgId org, OrderId order) {
        return em.createQuery(
                        "select c from Cancellation c where c.org = :org and c.order = :order order by c.createdAt, c.id",
                        Cancellation.class)
                .setParameter("org", org.value())
                .setParameter("order", order.value())
                .getResultList();
    }

    @Override
    public List<Cancellation> list(
            OrgId org,
            OrderId order,
            @Nullable CancellationStatus status,
            @Nullable Instant from,
            @Nullable Instant to) {
        StringBuilder text = new StringBuilder("select c from Cancellation c where c.org = :org and c.order = :order");
        text.append(status == null ? "" : " and c.status = :status");
        text.append(from == null ? "" : " and c.createdAt >= :from");
        text.append(to == null ? "" : " and c.createdAt < :to");
        TypedQuery<Cancellation> query = em.createQuery(
                        text.append(" order by c.createdAt desc, c.id desc").toString(), Cancellation.class)
                .setParameter("org", org.value())
                .setParameter("order", order.value())
                .setMaxResults(MOST);
        if (status != null) {
            query.setParameter("status", status);
        }
        if (from != null) {
            query.setParameter("from", from.atOffset(ZoneOffset.UTC));
        }
        if (to != null) {
            query.setParameter("to", to.atOffset(ZoneOffset.UTC));
        }
        return query.getResultList();
    }

    @Override
    public Optional<Cancellation> claimOverdue(OrgId org, Instant now) {
        List<?> claimed = em.createNativeQuery(CLAIM)
                .setParameter(1, org.value())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return claimed.isEmpty() ? Optional.empty() : find(org, new CancellationId((UUID) claimed.get(0)));
    }

    @Override
    public List<StuckCancellation> needingAttention(OrgId org, Set<String> stores, int limit) {
        String text = "select c from Cancellation c where c.org = :org and c.needsAttention is not null"
                + (stores.isEmpty() ? "" : " and c.storeCode in :stores")
                + " order by c.createdAt desc";
        TypedQuery<Cancellation> query = em.createQuery(text, Cancellation.class)
                .setParameter("org", org.value())
                .setMaxResults(limit);
        if (!stores.isEmpty()) {
            query.setParameter("stores", stores);
        }
        return query.getResultList().stream()
                .map(c -> new StuckCancellation(
                        c.id(), c.order(), c.storeCode(), String.valueOf(c.needsAttention()), c.createdAt()))
                .toList();
    }

    @Override
    public List<RecordedStep> steps(OrgId org, OrderId order) {
        List<?> rows = em.createNativeQuery(STEPS)
                .setParameter(1, org.value())
                .setParameter(2, order.value())
                .getResultList();
        return rows.stream().map(row -> step((Object[]) row)).toList();
    }

    @Override
    public List<Cancellation> newest(OrgId org, Collection<OrderId> orders, int ofEach) {
        List<?> ids = em.createNativeQuery(NEWEST)
                .setParameter(1, org.value())
                .setParameter(2, texts(orders))
                .setParameter(3, ofEach)
                .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select distinct c from Cancellation c left join fetch c.items"
                                + " where c.org = :org and c.id in :ids order by c.createdAt desc, c.id desc",
                        Cancellation.class)
                .setParameter("org", org.value())
                .setParameter("ids", ids)
                .getResultList();
    }

    @Override
    public List<RecordedStep> steps(OrgId org, Collection<OrderId> orders) {
        List<?> rows = em.createNativeQuery(STEPS_OF_MANY)
                .setParameter(1, org.value())
                .setParameter(2, texts(orders))
                .getResultList();
        return rows.stream().map(row -> step((Object[]) row)).toList();
    }

    private static String[] texts(Collection<OrderId> orders) {
        return orders.stream().map(OrderId::toString).toArray(String[]::new);
    }

    private static RecordedStep step(Object[] row) {
        String event = ((String) row[2]).replaceFirst("\\.v\\d+$", "");
        return new RecordedStep(
                new CancellationId(UUID.fromString((String) row[0])),
                new Step(instant(row[1]), event, (String) row[3]));
    }

    /** Drivers and mappings differ in what they make of a timestamptz. */
    private static Instant instant(Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return value instanceof Instant time ? time : ((Timestamp) value).toInstant();
    }
}
