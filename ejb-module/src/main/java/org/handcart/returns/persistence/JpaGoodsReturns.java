package org.handcart.returns.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.handcart.order.OrderId;
import org.handcart.returns.ReturnId;
import org.handcart.returns.domain.GoodsReturn;
import org.handcart.returns.domain.GoodsReturns;
import org.handcart.shared.OrgId;

/** Returns in PostgreSQL. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaGoodsReturns implements GoodsReturns {

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void add(GoodsReturn goods) {
        em.persist(goods);
    }

    @Override
    public Optional<GoodsReturn> find(OrgId org, ReturnId id) {
        return byId(org, id).getResultStream().findFirst();
    }

    @Override
    public Optional<GoodsReturn> lock(OrgId org, ReturnId id) {
        return byId(org, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<GoodsReturn> byId(OrgId org, ReturnId id) {
        return em.createQuery("select g from GoodsReturn g where g.org = :org and g.id = :id", GoodsReturn.class)
                .setParameter("org", org.value())
                .setParameter("id", id.value());
    }

    @Override
    public List<GoodsReturn> of(OrgId org, OrderId order) {
        return em.createQuery(
                        "select g from GoodsReturn g where g.org = :org and g.order = :order"
                                + " order by g.createdAt desc, g.id desc",
                        GoodsReturn.class)
                .setParameter("org", org.value())
                .setParameter("order", order.value())
                .getResultList();
    }
}
