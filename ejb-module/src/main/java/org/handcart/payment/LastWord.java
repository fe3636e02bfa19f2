package org.handcart.payment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway says now about a refund that had failed.
 *
 * @param reference its name for the refund
 * @param detail in its words
 */
public record LastWord(UUID refund, Kind kind, @Nullable String reference, String detail) {

    /** What it means for the claim. */
    public enum Kind {
        /** It was paid after all. */
        PAID,
        /** It was certainly not paid and will not be. */
        NOT_PAID,
        /** Nobody knows; to give the money another way now might pay it twice. */
        NOT_KNOWN,
        /** The refund is not one that failed, so nobody was asked. */
        NOT_ASKED
    }
}
