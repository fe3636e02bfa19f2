package org.handcart.risk.persistence;

import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.handcart.risk.Activity;
import org.handcart.risk.Basis;
import org.handcart.risk.KeptRule;
import org.handcart.risk.Measure;
import org.handcart.risk.RiskRule;
import org.handcart.risk.SubjectKind;
import org.handcart.risk.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Reads rules and versions of them; the order of the columns is known here alone. */
final class RuleRow {

    static final String COLUMNS = "code, store_code, subject, activity, measure, currency, time_span, basis, at_least,"
            + " percent, new_at_least, points, active, version, changed_by, changed_at";

    private RuleRow() {}

    static List<KeptRule> rules(Query query) {
        List<KeptRule> rules = new ArrayList<>();
        for (Object row : query.getResultList()) {
            rules.add(rule((Object[]) row));
        }
        return List.copyOf(rules);
    }

    private static KeptRule rule(Object[] column) {
        String activity = (String) column[3];
        Number percent = (Number) column[9];
        return new KeptRule(
                new RiskRule(
                        (String) column[0],
                        (String) column[1],
                        SubjectKind.valueOf((String) column[2]),
                        activity == null ? null : Activity.valueOf(activity),
                        Measure.valueOf((String) column[4]),
                        (String) column[5],
                        TimeSpan.valueOf((String) column[6]),
                        Basis.valueOf((String) column[7]),
                        number(column[8]),
                        percent == null ? null : percent.intValue(),
                        number(column[10]),
                        ((Number) column[11]).intValue(),
                        (Boolean) column[12]),
                ((Number) column[13]).longValue(),
                (String) column[14],
                instant(column[15]));
    }

    private static @Nullable Long number(@Nullable Object value) {
        return value == null ? null : ((Number) value).longValue();
    }

    static Instant instant(Object value) {
        return value instanceof Timestamp timestamp ? timestamp.toInstant() : ((OffsetDateTime) value).toInstant();
    }
}
