package org.handcart.order;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clock of an order's promise (D27). It starts at confirmation and stops at delivery; what counts is the promise that
 * was stored, not today's configuration.
 *
 * @param dueAt what was promised
 * @param pausedSeconds what the customer caused, with evidence
 * @param breachesAt from after this instant on the promise is broken: {@code dueAt} and what was paused
 * @param grossMinutes from confirmation to delivery, or until now; whole minutes
 * @param netMinutes the same without the pauses
 * @param breached whether it was delivered after {@code breachesAt}, or that has passed
 */
public record PromiseClock(
        Instant confirmedAt,
        Instant dueAt,
        int promisedMinutes,
        int pausedSeconds,
        Instant breachesAt,
        @Nullable Instant deliveredAt,
        int grossMinutes,
        int netMinutes,
        boolean breached) {

    public static PromiseClock of(
            Instant confirmedAt,
            Instant dueAt,
            int promisedMinutes,
            int pausedSeconds,
            @Nullable Instant deliveredAt,
            Instant now) {
        Instant end = deliveredAt == null ? now : deliveredAt;
        Instant breachesAt = dueAt.plusSeconds(pausedSeconds);
        Duration gross = Duration.between(confirmedAt, end);
        return new PromiseClock(
                confirmedAt,
                dueAt,
                promisedMinutes,
                pausedSeconds,
                breachesAt,
                deliveredAt,
                Math.toIntExact(gross.toMinutes()),
                Math.toIntExact(Math.max(0, gross.minusSeconds(pausedSeconds).toMinutes())),
                end.isAfter(breachesAt));
    }
}
