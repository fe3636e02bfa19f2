package org.handcart.risk.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.handcart.risk.domain.History;
import org.handcart.shared.OrgId;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaHistory implements History {

    private static final int DEEDS_DAYS = 90;
    private static final int SUMS_DAYS = 180;
    private static final int ASSESSMENTS_DAYS = 400;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public int fold(OrgId org, LocalDate before, int most) {
        List<?> folded = em.createNativeQuery(HistorySql.FOLD)
                .setParameter(1, org.value())
                .setParameter(2, before.toString())
                .setParameter(3, most)
                .getResultList();
        if (!folded.isEmpty()) {
            em.createNativeQuery(HistorySql.USUAL)
                    .setParameter(1, org.value())
                    .setParameter(
                            2, folded.stream().map(String::valueOf).distinct().toArray(String[]::new))
                    .executeUpdate();
        }
        return folded.size();
    }

    @Override
    public int forget(OrgId org, Instant now, int most) {
        String sums =
                LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(SUMS_DAYS).toString();
        return forget(org, "deed", "at", "timestamptz", days(now, DEEDS_DAYS), most)
                + forget(org, "day_sum", "day", "date", sums, most)
                + forget(org, "profile", "last_day", "date", sums, most)
                + forget(org, "assessment", "assessed_at", "timestamptz", days(now, ASSESSMENTS_DAYS), most);
    }

    private int forget(OrgId org, String table, String column, String type, String before, int most) {
        return em.createNativeQuery(HistorySql.forget(table, column, type))
                .setParameter(1, org.value())
                .setParameter(2, before)
                .setParameter(3, most)
                .executeUpdate();
    }

    private static String days(Instant now, int days) {
        return now.minus(days, ChronoUnit.DAYS).toString();
    }
}
