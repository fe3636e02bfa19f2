package org.handcart.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.handcart.order.PromiseClock;
import org.jspecify.annotations.Nullable;

/** The promise to the customer: the clock starts at confirmation, not at placement (D27). */
@Embeddable
class Promise {

    private static final int LONGEST_PAUSE = 86_400;

    @Column(name = "promise_minutes")
    private int minutes;

    @Column(name = "confirmed_at")
    private @Nullable OffsetDateTime confirmedAt;

    @Column(name = "due_at")
    private @Nullable OffsetDateTime dueAt;

    @Column(name = "delivered_at")
    private @Nullable OffsetDateTime deliveredAt;

    /** What the customer caused, with evidence. */
    @Column(name = "paused_seconds")
    private int pausedSeconds;

    protected Promise() {}

    Promise(int minutes) {
        this.minutes = minutes;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** When the order is to be at the customer's. */
    Instant start(Instant at) {
        confirmedAt = at.atOffset(ZoneOffset.UTC);
        Instant due = at.plus(Duration.ofMinutes(minutes));
        dueAt = due.atOffset(ZoneOffset.UTC);
        return due;
    }

    @Nullable
    Instant dueAt() {
        OffsetDateTime due = dueAt;
        return due == null ? null : due.toInstant();
    }

    void keep(Instant at) {
        if (deliveredAt == null) {
            deliveredAt = at.atOffset(ZoneOffset.UTC);
        }
    }

    /** Null while the clock does not run; it runs from confirmation to delivery. */
    @Nullable
    PromiseClock clock(Instant now) {
        OffsetDateTime from = confirmedAt;
        Instant due = dueAt();
        if (from == null || due == null || deliveredAt != null) {
            return null;
        }
        return PromiseClock.of(from.toInstant(), due, minutes, pausedSeconds, null, now);
    }

    /** True when it was paused; an order does not wait for longer than a day altogether. */
    boolean pause(int seconds) {
        if (seconds < 1 || seconds > LONGEST_PAUSE - pausedSeconds) {
            return false;
        }
        pausedSeconds += seconds;
        return true;
    }

    @Nullable
    Instant deliveredAt() {
        OffsetDateTime delivered = deliveredAt;
        return delivered == null ? null : delivered.toInstant();
    }

    /** True for a shipment that left before the rider handed over: its report is late, its units were with the rider. */
    boolean wasKeptBefore(Instant shippedAt) {
        OffsetDateTime delivered = deliveredAt;
        return delivered != null && !shippedAt.isAfter(delivered.toInstant());
    }
}
