package org.handcart.risk.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.risk.RiskQuestion;
import org.handcart.risk.domain.Deeds;
import org.handcart.shared.OrgId;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaDeeds implements Deeds {

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public Counted count(OrgId org, RiskQuestion question, boolean person, Instant now) {
        List<?> rows = about(em.createNativeQuery(DeedSql.COUNT), org, question, person, now)
                .getResultList();
        return CountedRows.counted(rows);
    }

    @Override
    public void add(OrgId org, UUID deed, RiskQuestion question, boolean person, Instant at) {
        about(em.createNativeQuery(DeedSql.ADD), org, question, person, at)
                .setParameter(9, deed)
                .setParameter(10, question.kind().name())
                .setParameter(11, question.amount().currency().getCurrencyCode())
                .setParameter(12, question.amount().minor())
                .executeUpdate();
    }

    private static Query about(Query query, OrgId org, RiskQuestion question, boolean person, Instant now) {
        return query.setParameter(1, org.value())
                .setParameter(2, question.order().value())
                .setParameter(3, question.storeCode())
                .setParameter(4, question.customer())
                .setParameter(5, person)
                .setParameter(6, question.agent())
                .setParameter(7, question.instruments().toArray(String[]::new))
                .setParameter(8, now.toString());
    }
}
