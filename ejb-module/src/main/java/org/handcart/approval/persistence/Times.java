package org.handcart.approval.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Drivers and mappings differ in what they make of a timestamptz. */
final class Times {

    private Times() {}

    static Instant instant(Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return value instanceof Instant time ? time : ((Timestamp) value).toInstant();
    }
}
