package org.handcart.payment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** How often a gateway was asked for something, when it is next, how it ended, and who was told. */
@Embeddable
public class Attempts {

    /** So long the message that asks for an attempt has to arrive before somebody looks after it. */
    static final Duration MESSAGE_FIRST = Duration.ofSeconds(20);

    private @Nullable String reference;

    private int attempts;

    @Column(name = "next_attempt_at")
    private @Nullable OffsetDateTime nextAttemptAt;

    @Column(name = "last_error")
    private @Nullable String lastError;

    @Column(name = "needs_attention")
    private @Nullable String needsAttention;

    @Column(name = "settled_at")
    private @Nullable OffsetDateTime settledAt;

    @Column(name = "announced_at")
    private @Nullable OffsetDateTime announcedAt;

    protected Attempts() {}

    /** A message that asks for the first attempt is on its way. */
    void due(Instant now) {
        nextAttemptAt = utc(now.plus(MESSAGE_FIRST));
    }

    /** One begins and belongs to the caller until then. */
    void begin(Instant until) {
        attempts++;
        nextAttemptAt = utc(until);
    }

    /** The gateway named it, whether it has ended or not. */
    void known(@Nullable String gatewayReference) {
        reference = gatewayReference == null ? reference : gatewayReference;
    }

    void succeeded(@Nullable String gatewayReference, Instant now) {
        known(gatewayReference);
        lastError = null;
        needsAttention = null;
        nextAttemptAt = null;
        settledAt = utc(now);
    }

    void failed(String why, Instant now) {
        lastError = why;
        needsAttention = null;
        nextAttemptAt = null;
        settledAt = utc(now);
    }

    void unanswered(String why, Instant nextAttempt) {
        lastError = why;
        nextAttemptAt = utc(nextAttempt);
    }

    void attention(String why) {
        needsAttention = why;
    }

    void announced(Instant now) {
        announcedAt = utc(now);
    }

    void unannounced() {
        announcedAt = null;
    }

    @Nullable
    String reference() {
        return reference;
    }

    @Nullable
    String lastError() {
        return lastError;
    }

    @Nullable
    String needsAttention() {
        return needsAttention;
    }

    @Nullable
    Instant settledAt() {
        return settledAt == null ? null : settledAt.toInstant();
    }

    int count() {
        return attempts;
    }

    /** False also for what waits for something else. */
    boolean isDue(Instant now) {
        return nextAttemptAt != null && !nextAttemptAt.toInstant().isAfter(now);
    }

    boolean isScheduled() {
        return nextAttemptAt != null;
    }

    boolean isSettled() {
        return settledAt != null;
    }

    boolean isAnnounced() {
        return announcedAt != null;
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
