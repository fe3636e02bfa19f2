package org.handcart.api.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.shared.outbox.DeadLetter;
import org.jspecify.annotations.Nullable;

/** A dead letter whole, with what was in it. */
public record DeadLetterView(
        UUID id,
        String messageId,
        String address,
        @Nullable String group,
        @Nullable String type,
        String correlationId,
        String payload,
        String cause,
        int attempts,
        DeadLetter.Status status,
        Instant arrivedAt,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        @Nullable String comment,
        @Nullable String sentPayload) {
    /** One of a list, without what was in it. */
    public record Row(
            UUID id,
            String messageId,
            String address,
            @Nullable String type,
            String correlationId,
            String cause,
            int attempts,
            DeadLetter.Status status,
            Instant arrivedAt,
            @Nullable Instant resolvedAt,
            @Nullable String resolvedBy) {
        static Row of(DeadLetter letter) {
            return new Row(
                    letter.id().value(),
                    letter.messageId(),
                    letter.address(),
                    letter.type(),
                    letter.correlationId(),
                    letter.cause(),
                    letter.attempts(),
                    letter.status(),
                    letter.arrivedAt(),
                    letter.resolvedAt(),
                    letter.resolvedBy());
        }
    }

    /** A page; {@code next} is what to send as {@code after}. */
    public record Page(List<Row> items, @Nullable String next) {}

    static DeadLetterView of(DeadLetter letter) {
        return new DeadLetterView(
                letter.id().value(),
                letter.messageId(),
                letter.address(),
                letter.group(),
                letter.type(),
                letter.correlationId(),
                letter.payload(),
                letter.cause(),
                letter.attempts(),
                letter.status(),
                letter.arrivedAt(),
                letter.resolvedAt(),
                letter.resolvedBy(),
                letter.comment(),
                letter.sentPayload());
    }
}
