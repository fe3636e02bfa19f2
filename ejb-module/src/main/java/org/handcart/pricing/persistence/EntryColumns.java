package org.handcart.pricing.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.handcart.pricing.Period;
import org.handcart.pricing.Recorded;
import org.handcart.pricing.Scope;
import org.jspecify.annotations.Nullable;

/** Reads what the entries of all lists have in common. */
final class EntryColumns {

    private EntryColumns() {}

    /** From level and place. */
    static Scope scope(Object[] column, int at) {
        return new Scope(Scope.Level.ofRank(((Number) column[at]).intValue()), (String) column[at + 1]);
    }

    /** From the two ends. */
    static Period period(@Nullable Object[] column, int at) {
        return new Period(required(column[at]), instant(column[at + 1]));
    }

    /** From recorded_at, recorded_by, withdrawn_at, withdrawn_by. */
    static Recorded recorded(@Nullable Object[] column, int id, int at) {
        return new Recorded(
                (UUID) java.util.Objects.requireNonNull(column[id]),
                required(column[at]),
                String.valueOf(column[at + 1]),
                instant(column[at + 2]),
                (String) column[at + 3]);
    }

    private static Instant required(@Nullable Object value) {
        Instant instant = instant(value);
        if (instant == null) {
            throw new IllegalStateException("a column that is never null is");
        }
        return instant;
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
