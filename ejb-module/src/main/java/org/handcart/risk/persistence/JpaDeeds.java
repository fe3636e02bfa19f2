package org.handcart.risk.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.risk.Activity;
import org.handcart.risk.PastDeed;
import org.handcart.risk.RiskQuestion;
import org.handcart.risk.SubjectKind;
import org.handcart.risk.domain.Deeds;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaDeeds implements Deeds {

    private static final String PAST = """
            select cast(id as text), cast(order_id as text), store_code, agent, activity, currency, amount_minor,
                cast(day as text), at, array_to_string(subject_kinds, ','), array_to_string(subjects, ',')
            from risk.deed
            where org_id = ?1 and at >= cast(?2 as timestamptz) and at < cast(?3 as timestamptz)
            order by at desc, id desc
            """;

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

    @Override
    public List<PastDeed> past(OrgId org, Instant from, Instant to, int most) {
        List<PastDeed> deeds = new ArrayList<>();
        for (Object row : em.createNativeQuery(PAST)
                .setParameter(1, org.value())
                .setParameter(2, from.toString())
                .setParameter(3, to.toString())
                .setMaxResults(most)
                .getResultList()) {
            deeds.add(deed((Object[]) row));
        }
        Collections.reverse(deeds);
        return deeds;
    }

    private static PastDeed deed(Object[] column) {
        String[] kinds = String.valueOf(column[9]).split(",");
        String[] keys = String.valueOf(column[10]).split(",");
        List<PastDeed.Subject> subjects = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            subjects.add(new PastDeed.Subject(SubjectKind.valueOf(kinds[i]), UUID.fromString(keys[i])));
        }
        return new PastDeed(
                UUID.fromString(String.valueOf(column[0])),
                new OrderId(UUID.fromString(String.valueOf(column[1]))),
                String.valueOf(column[2]),
                String.valueOf(column[3]),
                Activity.valueOf(String.valueOf(column[4])),
                Money.ofMinor(((Number) column[6]).longValue(), Currency.getInstance(String.valueOf(column[5]))),
                LocalDate.parse(String.valueOf(column[7])),
                RuleRow.instant(column[8]),
                subjects);
    }
}
