package org.handcart.cod;

import java.time.Instant;
import java.util.UUID;

/** What asking for a one-time code, or entering it, may answer. */
public sealed interface OtpOutcome {

    /** On its way to {@code phone} (E.164). */
    record Sent(UUID id, String phone, Instant expiresAt) implements OtpOutcome {}

    /** The phone is theirs; it counts until {@code countsUntil}. */
    record Verified(String phone, Instant countsUntil) implements OtpOutcome {}

    /** @param retryAfterSeconds for TOO_SOON; 0 otherwise */
    record Refused(Reason reason, String detail, long retryAfterSeconds) implements OtpOutcome {
        public Refused(Reason reason, String detail) {
            this(reason, detail, 0);
        }
    }

    enum Reason {
        /** No number that could be dialled. */
        PHONE,
        /** Too many codes for this phone, or for the organisation. */
        TOO_SOON,
        /** Nobody could be found to carry it. */
        NOT_SENT,
        /** No code is waiting for this phone: none was sent, or it expired, or it was used. */
        NO_CODE,
        WRONG_CODE,
        /** Wrong too often: ask for a new one. */
        CODE_SPENT
    }
}
