package org.handcart.order.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.order.domain.Order;
import org.handcart.order.domain.OrderKey;
import org.handcart.order.domain.OrderLineTax;
import org.handcart.order.domain.OrderWithheld;
import org.handcart.order.domain.Orders;
import org.handcart.shared.Conflict;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/** Orders in PostgreSQL. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaOrders implements Orders {

    private static final String UNIQUE_VIOLATION = "23505";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    /** @throws Conflict when the same external id is being placed in another transaction right now */
    @Override
    public void add(Order order) {
        em.persist(order);
        order.writtenOnce().forEach(em::persist);
        try {
            em.flush();
        } catch (PersistenceException failed) {
            if (isUniqueViolation(failed)) {
                Conflict conflict = new Conflict("the same order is being placed at this moment");
                conflict.initCause(failed);
                throw conflict;
            }
            throw failed;
        }
    }

    @Override
    public Optional<Order> lock(OrgId org, OrderId id) {
        OrderKey key = new OrderKey(org.value(), id.value());
        Order order = em.find(Order.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (order != null && order.lacksTaxes()) {
            order.remember(em.createQuery(
                            "select t from OrderLineTax t where t.order = ?1 order by t.position", OrderLineTax.class)
                    .setParameter(1, order)
                    .getResultList());
        }
        if (order != null && order.lacksWithheld()) {
            order.rememberWithheld(em.createQuery(
                            "select w from OrderWithheld w where w.order = ?1 order by w.id", OrderWithheld.class)
                    .setParameter(1, order)
                    .getResultList());
        }
        return Optional.ofNullable(order);
    }

    @Override
    public void keep(Order order) {
        order.takeNewRows().forEach(em::persist);
    }

    @Override
    public Optional<OrderId> findByExternalId(OrgId org, String channel, @Nullable String externalId) {
        if (externalId == null) {
            return Optional.empty();
        }
        List<?> found = em.createNativeQuery(
                        "select id from ordering.orders where org_id = ?1 and channel = ?2 and external_id = ?3")
                .setParameter(1, org.value())
                .setParameter(2, channel)
                .setParameter(3, externalId)
                .getResultList();
        return found.stream().findFirst().map(id -> new OrderId((UUID) id));
    }

    @Override
    public OptionalInt nextNumber(OrgId org, String storeCode, LocalDate day) {
        List<?> last = em.createNativeQuery("""
                        update ordering.order_number_counter c set last = c.last + 1
                        where c.org_id = ?1 and c.store_code = ?2 and c.day = ?3 and exists (
                            select from ordering.order_number_counter f
                            where f.org_id = ?1 and f.store_code = ?2 and f.day = ?3 for update skip locked)
                        returning c.last""")
                .setParameter(1, org.value())
                .setParameter(2, storeCode)
                .setParameter(3, java.sql.Date.valueOf(day))
                .getResultList();
        return last.isEmpty() ? OptionalInt.empty() : OptionalInt.of(((Number) last.get(0)).intValue());
    }

    @Override
    public int reserveNumbers(OrgId org, String storeCode, LocalDate day, int count) {
        Object last = em.createNativeQuery("insert into ordering.order_number_counter (org_id, store_code, day, last)"
                        + " values (?1, ?2, ?3, ?4) on conflict (org_id, store_code, day)"
                        + " do update set last = order_number_counter.last + excluded.last returning last")
                .setParameter(1, org.value())
                .setParameter(2, storeCode)
                .setParameter(3, java.sql.Date.valueOf(day))
                .setParameter(4, count)
                .getSingleResult();
        return ((Number) last).intValue() - count + 1;
    }

    @Override
    public void lockExternalId(OrgId org, String channel, String externalId) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, org + "/" + channel + "/" + externalId)
                .getSingleResult();
    }

    private static boolean isUniqueViolation(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
