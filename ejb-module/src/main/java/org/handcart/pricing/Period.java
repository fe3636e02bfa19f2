package org.handcart.pricing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * From an instant, inclusive, to another, exclusive; without an end for good. Kept in microseconds, as the database
 * does.
 */
public record Period(Instant from, @Nullable Instant to) {

    /** @throws IllegalArgumentException when it ends before it has begun */
    public Period {
        from = from.truncatedTo(ChronoUnit.MICROS);
        to = to == null ? null : to.truncatedTo(ChronoUnit.MICROS);
        if (to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException("the end " + to + " is not after the beginning " + from);
        }
    }

    public boolean contains(Instant at) {
        return !at.isBefore(from) && (to == null || at.isBefore(to));
    }

    public boolean hasEnded(Instant now) {
        return to != null && !now.isBefore(to);
    }

    public boolean hasBegun(Instant now) {
        return !now.isBefore(from);
    }
}
