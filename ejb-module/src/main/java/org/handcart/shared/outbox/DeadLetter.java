package org.handcart.shared.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that nobody could digest, kept with the reason until a person decides.
 *
 * @param messageId the broker's id of it
 * @param address the queue it was for
 * @param cause why its last delivery failed
 * @param attempts failed deliveries
 * @param sentPayload what was sent again when it was mended; null when it went as it was
 */
public record DeadLetter(
        DeadLetterId id,
        String messageId,
        String address,
        @Nullable String group,
        @Nullable String type,
        String correlationId,
        String payload,
        String cause,
        int attempts,
        Status status,
        Instant arrivedAt,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        @Nullable String comment,
        @Nullable String sentPayload) {

    /** DEAD waits for a person; the others are where it ends. */
    public enum Status {
        DEAD,
        REDRIVEN,
        DISCARDED
    }
}
