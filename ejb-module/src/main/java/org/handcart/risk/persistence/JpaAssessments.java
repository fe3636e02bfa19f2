package org.handcart.risk.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.risk.Activity;
import org.handcart.risk.AssessmentSearch;
import org.handcart.risk.RiskAssessment;
import org.handcart.risk.RiskQuestion;
import org.handcart.risk.RiskReason;
import org.handcart.risk.StoredAssessment;
import org.handcart.risk.domain.Assessments;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.handcart.shared.json.Json;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaAssessments implements Assessments {

    private static final String ADD = """
            insert into risk.assessment (org_id, id, order_id, store_code, activity, agent, currency, amount_minor, score,
                waits_from, waits, reasons, assessed_at, correlation_id)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, cast(?13 as timestamptz), ?14)
            """;

    private static final String SEARCH = """
            select id, order_id, store_code, activity, agent, currency, amount_minor, score, waits_from, waits, reasons,
                assessed_at
            from risk.assessment where org_id = ?1 and score >= ?2
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

    // Only what is asked for is in the text, so that each question finds its index.
    @Override
    public List<StoredAssessment> search(OrgId org, Set<String> stores, AssessmentSearch search, int limit) {
        AssessmentSearch.Place after = search.after();
        String text = SEARCH
                + (stores.isEmpty() ? "" : " and store_code = any(cast(?3 as text[]))")
                + (search.order() == null ? "" : " and order_id = ?4")
                + (search.storeCode() == null ? "" : " and store_code = ?5")
                + (search.agent() == null ? "" : " and agent = ?6")
                + (search.waits() == null ? "" : " and waits = ?7")
                + (search.from() == null ? "" : " and assessed_at >= cast(?8 as timestamptz)")
                + (search.to() == null ? "" : " and assessed_at < cast(?9 as timestamptz)")
                + (after == null ? "" : " and (assessed_at, id) < (cast(?10 as timestamptz), cast(?11 as uuid))")
                + " order by assessed_at desc, id desc";
        Query query = em.createNativeQuery(text)
                .setParameter(1, org.value())
                .setParameter(2, search.minScore())
                .setMaxResults(limit);
        set(query, 3, stores.isEmpty() ? null : stores.toArray(String[]::new));
        set(query, 4, search.order() == null ? null : search.order().value());
        set(query, 5, search.storeCode());
        set(query, 6, search.agent());
        set(query, 7, search.waits());
        set(query, 8, search.from() == null ? null : search.from().toString());
        set(query, 9, search.to() == null ? null : search.to().toString());
        set(query, 10, after == null ? null : after.at().toString());
        set(query, 11, after == null ? null : after.id().toString());
        List<StoredAssessment> found = new ArrayList<>();
        for (Object row : query.getResultList()) {
            found.add(stored((Object[]) row));
        }
        return List.copyOf(found);
    }

    private static void set(Query query, int number, @Nullable Object value) {
        if (value != null) {
            query.setParameter(number, value);
        }
    }

    private static StoredAssessment stored(Object[] column) {
        return new StoredAssessment(
                (UUID) column[0],
                new OrderId((UUID) column[1]),
                (String) column[2],
                Activity.valueOf((String) column[3]),
                (String) column[4],
                Money.ofMinor(((Number) column[6]).longValue(), Currency.getInstance(String.valueOf(column[5]))),
                ((Number) column[7]).intValue(),
                ((Number) column[8]).intValue(),
                (Boolean) column[9],
                List.of(Json.read((String) column[10], RiskReason[].class)),
                RuleRow.instant(column[11]));
    }
}
