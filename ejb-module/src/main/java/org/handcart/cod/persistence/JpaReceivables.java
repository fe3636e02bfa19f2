package org.handcart.cod.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.handcart.cod.domain.DueMove;
import org.handcart.cod.domain.Receivable;
import org.handcart.cod.domain.Receivables;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaReceivables implements Receivables {

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void add(Receivable receivable) {
        em.persist(receivable);
    }

    @Override
    public Optional<Receivable> find(Actor actor, OrderId order) {
        return query(actor, order).getResultStream().findFirst();
    }

    @Override
    public Optional<Receivable> locked(Actor actor, OrderId order) {
        return query(actor, order)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Receivable> query(Actor actor, OrderId order) {
        return em.createQuery(
                        "select r from Receivable r where r.orgId = :org and r.orderId = :order", Receivable.class)
                .setParameter("org", actor.org().value())
                .setParameter("order", order.value());
    }

    @Override
    public Optional<DueMove> moved(Actor actor, OrderId order, String cause) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery("""
                        select currency, total_minor, goodwill_minor, due_before_minor, due_after_minor,
                               cod_reduction_minor, refundable_minor, absorbed_minor, version, status
                        from cod.due_change where org_id = ?1 and order_id = ?2 and cause = ?3""")
                .setParameter(1, actor.org().value())
                .setParameter(2, order.value())
                .setParameter(3, cause)
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            Currency currency = Currency.getInstance((String) row[0]);
            return new DueMove(
                    money(row[1], currency),
                    money(row[2], currency),
                    money(row[3], currency),
                    money(row[4], currency),
                    money(row[5], currency),
                    money(row[6], currency),
                    money(row[7], currency),
                    ((Number) row[8]).intValue(),
                    (String) row[9]);
        });
    }

    @Override
    public void record(Actor actor, OrderId order, String cause, DueMove move) {
        em.createNativeQuery("""
                        insert into cod.due_change (org_id, order_id, cause, version, currency, total_minor,
                            due_before_minor, due_after_minor, cod_reduction_minor, refundable_minor, status,
                            goodwill_minor, absorbed_minor)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)""")
                .setParameter(1, actor.org().value())
                .setParameter(2, order.value())
                .setParameter(3, cause)
                .setParameter(4, move.versionAfter())
                .setParameter(5, move.total().currency().getCurrencyCode())
                .setParameter(6, move.total().minor())
                .setParameter(7, move.dueBefore().minor())
                .setParameter(8, move.dueAfter().minor())
                .setParameter(9, move.codReduction().minor())
                .setParameter(10, move.refundable().minor())
                .setParameter(11, move.statusAfter())
                .setParameter(12, move.goodwill().minor())
                .setParameter(13, move.absorbed().minor())
                .executeUpdate();
    }

    private static Money money(Object minor, Currency currency) {
        return Money.ofMinor(((Number) minor).longValue(), currency);
    }
}
