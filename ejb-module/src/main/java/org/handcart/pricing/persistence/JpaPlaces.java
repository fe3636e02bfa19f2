package org.handcart.pricing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.handcart.pricing.domain.Places;
import org.handcart.shared.OrgId;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaPlaces implements Places {

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public boolean hasCity(OrgId org, String city) {
        return !em.createNativeQuery("select 1 from store.store where org_id = ?1 and city = ?2")
                .setParameter(1, org.value())
                .setParameter(2, city)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
