package org.handcart.payment.domain;

import org.jspecify.annotations.Nullable;

/**
 * What came back from the gateway.
 *
 * @param reference the gateway's own id, when it did something
 * @param detail for people, when it did not
 */
public record GatewayAnswer(Kind kind, @Nullable String reference, String detail) {

    /** What we know. */
    public enum Kind {
        SUCCEEDED,
        /** For ever. */
        DECLINED,
        /** It never heard of the key. */
        NOT_FOUND,
        /** It certainly did nothing: not reached, or it refused to listen. */
        NOT_SENT,
        /** It may have done it: no answer in time, an answer that says nothing, or not ready yet. */
        UNKNOWN
    }

    public static GatewayAnswer succeeded(@Nullable String reference) {
        return new GatewayAnswer(Kind.SUCCEEDED, reference, "");
    }

    public static GatewayAnswer of(Kind kind, String detail) {
        return new GatewayAnswer(kind, null, detail);
    }
}
