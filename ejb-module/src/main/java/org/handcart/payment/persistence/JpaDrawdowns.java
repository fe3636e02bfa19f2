package org.handcart.payment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.payment.domain.Drawdown;
import org.handcart.payment.domain.Drawdowns;
import org.handcart.shared.Actor;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaDrawdowns implements Drawdowns {

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void add(Drawdown drawdown) {
        em.persist(drawdown);
    }

    @Override
    public Optional<Drawdown> find(Actor actor, UUID id) {
        return byId(actor, id).getResultStream().findFirst();
    }

    @Override
    public Optional<Drawdown> locked(Actor actor, UUID id) {
        return byId(actor, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Drawdown> byId(Actor actor, UUID id) {
        return em.createQuery("select d from Drawdown d where d.orgId = :org and d.id = :id", Drawdown.class)
                .setParameter("org", actor.org().value())
                .setParameter("id", id);
    }

    @Override
    public List<Drawdown> ofOrder(Actor actor, OrderId order) {
        return em.createQuery(
                        "select d from Drawdown d where d.orgId = :org and d.orderId = :order order by d.id",
                        Drawdown.class)
                .setParameter("org", actor.org().value())
                .setParameter("order", order.value())
                .getResultList();
    }
}
