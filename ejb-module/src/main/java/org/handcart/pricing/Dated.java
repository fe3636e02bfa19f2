package org.handcart.pricing;

import java.time.Instant;

/**
 * An entry of a history: what holds in a scope for a period. Of the entries that stand and contain an instant, the one
 * that began last holds.
 */
public record Dated<T>(Recorded recorded, Scope scope, Period period, T terms) {

    /** Not withdrawn, and in force or still to come. */
    public boolean countsFrom(Instant now) {
        return recorded.stands() && !period.hasEnded(now);
    }
}
