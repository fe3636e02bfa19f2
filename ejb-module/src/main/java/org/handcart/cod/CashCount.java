package org.handcart.cod;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Cash that was counted, and what came of it. A difference (below zero: missing) needs the word of somebody other than
 * who counted, and other than the rider.
 */
public record CashCount(
        UUID id,
        Kind kind,
        String storeCode,
        LocalDate businessDay,
        @Nullable UUID shiftId,
        @Nullable String riderId,
        Money expected,
        Money counted,
        Money variance,
        List<Denomination> denominations,
        @Nullable String reason,
        @Nullable String photo,
        Status status,
        String requestedBy,
        Instant requestedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String comment) {

    public CashCount {
        denominations = List.copyOf(denominations);
    }

    /** What was counted. */
    public enum Kind {
        /** A rider's bag. */
        SHIFT,
        DRAWER
    }

    /** What came of a count. */
    public enum Status {
        /** Nothing was missing. */
        EVEN,
        PENDING,
        APPROVED,
        /** To be counted again. */
        REJECTED,
        /** A collection that came late explained the difference. */
        SETTLED,
        /** Counted again before anybody decided. */
        SUPERSEDED
    }
}
