package org.handcart.risk.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.handcart.risk.RiskAssessment;
import org.handcart.risk.RiskQuestion;
import org.handcart.risk.domain.Assessments;
import org.handcart.shared.Actor;
import org.handcart.shared.json.Json;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaAssessments implements Assessments {

    private static final String ADD = """
            insert into risk.assessment (org_id, id, order_id, store_code, activity, agent, currency, amount_minor, score,
                waits_from, waits, reasons, assessed_at, correlation_id)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, cast(?13 as timestamptz), ?14)
            """;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void add(Actor actor, UUID id, RiskQuestion question, RiskAssessment assessment, int waitsFrom, Instant at) {
        em.createNativeQuery(ADD)
                .setParameter(1, actor.org().value())
                .setParameter(2, id)
                .setParameter(3, question.order().value())
                .setParameter(4, question.storeCode())
                .setParameter(5, question.kind().name())
                .setParameter(6, question.agent())
                .setParameter(7, question.amount().currency().getCurrencyCode())
                .setParameter(8, question.amount().minor())
                .setParameter(9, assessment.score())
                .setParameter(10, waitsFrom)
                .setParameter(11, assessment.waits())
                .setParameter(12, Json.write(assessment.reasons()))
                .setParameter(13, at.toString())
                .setParameter(14, actor.correlationId())
                .executeUpdate();
    }
}
