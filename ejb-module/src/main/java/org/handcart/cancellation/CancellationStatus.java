package org.handcart.cancellation;

import java.util.Set;

/** Where a cancellation stands. The table is complete: what {@link #mayBecome} does not name never happens. */
public enum CancellationStatus {
    /** Everybody inside has done their part; a refund is on its way. */
    PROCESSING,
    /** A person must agree first (D23). */
    PENDING_APPROVAL,
    /** Units are held until the warehouse says which it could stop (D13). */
    PENDING_WMS,
    /** Every unit asked for was cancelled and paid back. */
    COMPLETED,
    /** Some units were rejected, or a refund failed for ever (D31). */
    PARTIALLY_COMPLETED,
    /** Given up by a person. */
    FAILED,
    /** Not one unit was cancelled. */
    REJECTED;

    /** The statuses this one may turn into. */
    public Set<CancellationStatus> next() {
        return switch (this) {
            case PROCESSING -> Set.of(PENDING_APPROVAL, PENDING_WMS, COMPLETED, PARTIALLY_COMPLETED, REJECTED, FAILED);
            case PENDING_APPROVAL -> Set.of(PROCESSING, REJECTED, FAILED);
            case PENDING_WMS -> Set.of(PROCESSING, COMPLETED, PARTIALLY_COMPLETED, REJECTED, FAILED);
            case COMPLETED, PARTIALLY_COMPLETED, FAILED, REJECTED -> Set.of();
        };
    }

    public boolean mayBecome(CancellationStatus other) {
        return next().contains(other);
    }

    public boolean isFinal() {
        return next().isEmpty();
    }
}
