package org.handcart.payment;

import java.time.Instant;
import java.util.UUID;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One movement of a customer's store credit, never changed afterwards.
 *
 * @param sequence 1 and up without a gap
 * @param amount above zero when it was given, below when it was used
 * @param cause one cause moves the balance once
 * @param expiresAt until when what was given can be used
 */
public record StoreCreditEntry(
        int sequence,
        Kind kind,
        Money amount,
        String cause,
        @Nullable UUID orderId,
        @Nullable String reason,
        String actor,
        @Nullable Instant expiresAt,
        Instant createdAt) {

    /** Why the balance moved. */
    public enum Kind {
        GRANT,
        REFUND,
        REDEEM,
        EXPIRE
    }
}
