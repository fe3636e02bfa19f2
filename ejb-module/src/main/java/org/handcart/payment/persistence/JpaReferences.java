package org.handcart.payment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.payment.domain.References;
import org.handcart.shared.Actor;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaReferences implements References {

    private static final String NAMED = """
            select id from (
                select 1 as place, r.id from payment.refund r
                join payment.tender t on t.org_id = r.org_id and t.id = r.tender_id
                where r.org_id = ?1 and r.reference = ?3 and t.account = ?2
                union all
                select 2, d.id from payment.drawdown d
                join payment.tender t on t.org_id = d.org_id and t.id = d.tender_id
                where d.org_id = ?1 and d.reference = ?3 and t.account = ?2
                union all
                select 3, t.id from payment.tender t
                where t.org_id = ?1 and t.reference = ?3 and t.account = ?2) found
            order by place limit 1""";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public Optional<UUID> named(Actor actor, String account, String reference) {
        @SuppressWarnings("unchecked")
        List<UUID> found = em.createNativeQuery(NAMED)
                .setParameter(1, actor.org().value())
                .setParameter(2, account)
                .setParameter(3, reference)
                .getResultList();
        return found.stream().findFirst();
    }
}
