package org.handcart.payment.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came back from the gateway.
 *
 * @param reference the gateway's own id of the action, when it has one
 * @param expiresAt until when an authorisation holds, when the gateway says so
 * @param code the gateway's word for what went wrong, such as {@code insufficient_funds}
 * @param detail for people, when it did not succeed
 */
public record GatewayAnswer(
        Kind kind,
        @Nullable String reference,
        @Nullable Instant expiresAt,
        @Nullable String code,
        String detail) {

    /** What we know. */
    public enum Kind {
        SUCCEEDED,
        /** Accepted; its end comes by webhook or is asked for. Never sent again. */
        PENDING,
        /** For ever, by whoever holds the money. */
        DECLINED,
        /** For ever, because we asked for something that cannot be; a person has to look. */
        INVALID,
        /** It never heard of the key. */
        NOT_FOUND,
        /** It certainly did nothing: not reached, or it refused to listen. Tried again later. */
        NOT_SENT,
        /** It may have done it: no answer in time, or an answer that says nothing. */
        UNKNOWN;

        /** Null for what is no error, or not known to be one. */
        public @Nullable ErrorClass errorClass() {
            return switch (this) {
                case DECLINED -> ErrorClass.DECLINED;
                case INVALID -> ErrorClass.INVALID;
                case NOT_SENT, NOT_FOUND -> ErrorClass.RETRYABLE;
                case SUCCEEDED, PENDING, UNKNOWN -> null;
            };
        }
    }

    /** Who has to act on a failure. */
    public enum ErrorClass {
        /** Nobody: it is tried again. */
        RETRYABLE,
        /** The customer. */
        DECLINED,
        /** Us. */
        INVALID
    }

    public static GatewayAnswer succeeded(@Nullable String reference) {
        return new GatewayAnswer(Kind.SUCCEEDED, reference, null, null, "");
    }

    /** @param expiresAt of the authorisation */
    public static GatewayAnswer authorised(@Nullable String reference, @Nullable Instant expiresAt) {
        return new GatewayAnswer(Kind.SUCCEEDED, reference, expiresAt, null, "");
    }

    public static GatewayAnswer pending(@Nullable String reference, String detail) {
        return new GatewayAnswer(Kind.PENDING, reference, null, null, detail);
    }

    public static GatewayAnswer failed(Kind kind, @Nullable String code, String detail) {
        return new GatewayAnswer(kind, null, null, code, detail);
    }

    public static GatewayAnswer of(Kind kind, String detail) {
        return failed(kind, null, detail);
    }
}
