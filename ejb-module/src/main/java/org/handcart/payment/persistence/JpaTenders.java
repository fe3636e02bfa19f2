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
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.Tenders;
import org.handcart.shared.Actor;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaTenders implements Tenders {

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void add(Tender tender) {
        em.persist(tender);
    }

    @Override
    public List<Tender> locked(Actor actor, OrderId order) {
        return byOrder(actor, order).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    @Override
    public List<Tender> ofOrder(Actor actor, OrderId order) {
        return byOrder(actor, order).getResultList();
    }

    private TypedQuery<Tender> byOrder(Actor actor, OrderId order) {
        return em.createQuery(
                        "select t from Tender t where t.orgId = :org and t.orderId = :order order by t.position",
                        Tender.class)
                .setParameter("org", actor.org().value())
                .setParameter("order", order.value());
    }

    @Override
    public Optional<Tender> find(Actor actor, UUID id) {
        return byId(actor, id).getResultStream().findFirst();
    }

    private TypedQuery<Tender> byId(Actor actor, UUID id) {
        return em.createQuery("select t from Tender t where t.orgId = :org and t.id = :id", Tender.class)
                .setParameter("org", actor.org().value())
                .setParameter("id", id);
    }

    @Override
    public Optional<Tender> locked(Actor actor, UUID id) {
        return byId(actor, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
