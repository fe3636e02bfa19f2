package org.handcart.order.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.handcart.order.OrderId;
import org.handcart.order.domain.OrderLocks;
import org.handcart.shared.OrgId;

/** A row lock on the order. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaOrderLocks implements OrderLocks {

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public boolean lock(OrgId org, OrderId order) {
        return !em.createNativeQuery("select 1 from ordering.orders where org_id = ?1 and id = ?2 for update")
                .setParameter(1, org.value())
                .setParameter(2, order.value())
                .getResultList()
                .isEmpty();
    }
}
