package org.handcart.goodwill.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.handcart.goodwill.GoodwillId;
import org.handcart.goodwill.domain.Goodwill;
import org.handcart.goodwill.domain.Goodwills;
import org.handcart.order.OrderId;
import org.handcart.shared.OrgId;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaGoodwills implements Goodwills {

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void add(Goodwill goodwill) {
        em.persist(goodwill);
    }

    @Override
    public Optional<Goodwill> lock(OrgId org, GoodwillId id) {
        return em.createQuery("select g from Goodwill g where g.org = :org and g.id = :id", Goodwill.class)
                .setParameter("org", org.value())
                .setParameter("id", id.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Goodwill> of(OrgId org, OrderId order) {
        return em.createQuery(
                        "select g from Goodwill g where g.org = :org and g.order = :order order by g.id",
                        Goodwill.class)
                .setParameter("org", org.value())
                .setParameter("order", order.value())
                .getResultList();
    }
}
