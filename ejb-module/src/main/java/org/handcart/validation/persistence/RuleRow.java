package org.handcart.validation.persistence;

import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.handcart.validation.RuleDefinition;
import org.handcart.validation.Severity;
import org.handcart.validation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** Reads rules and versions of them; the order of the columns is known here alone. */
final class RuleRow {

    static final String COLUMNS = "code, store_code, severity, expression, message, pointer, effective_from,"
            + " effective_to, active, version, changed_by, changed_at";

    private RuleRow() {}

    static List<ValidationRule> rules(Query query) {
        List<ValidationRule> rules = new ArrayList<>();
        for (Object row : query.getResultList()) {
            rules.add(rule((Object[]) row));
        }
        return List.copyOf(rules);
    }

    private static ValidationRule rule(Object[] column) {
        return new ValidationRule(
                new RuleDefinition(
                        (String) column[0],
                        (String) column[1],
                        Severity.valueOf((String) column[2]),
                        (String) column[3],
                        (String) column[4],
                        (String) column[5],
                        instant(column[6]),
                        instant(column[7]),
                        (Boolean) column[8]),
                ((Number) column[9]).longValue(),
                (String) column[10],
                Objects.requireNonNull(instant(column[11])));
    }

    static @Nullable Instant instant(@Nullable Object value) {
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return value == null ? null : ((OffsetDateTime) value).toInstant();
    }
}
