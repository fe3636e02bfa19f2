package org.handcart.cod.persistence;

import java.time.Instant;

/** Instants as PostgreSQL keeps them: to the microsecond. */
final class Times {

    private Times() {}

    static Instant ofMicros(Number micros) {
        return Instant.EPOCH.plusNanos(Math.multiplyExact(micros.longValue(), 1000L));
    }
}
