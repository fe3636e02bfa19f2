package org.handcart.payment;

import java.time.Instant;
import java.util.UUID;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A refund as a reader sees it.
 *
 * @param tender the type of the tender it gives back
 * @param status MANUAL: a person pays it out, {@code owner} by {@code dueAt}; HELD: waits for a person's approval
 * @param cause what asked for it, such as {@code cancellation:<id>}
 * @param reference the gateway's or the payer's, masked where it is a gateway's; what is to be done, while it is MANUAL or HELD
 * @param replaces the refund that failed for ever and that this one makes good
 */
public record RefundDetail(
        UUID id,
        UUID orderId,
        UUID tenderId,
        String tender,
        Money amount,
        String status,
        String cause,
        @Nullable String reference,
        @Nullable String lastError,
        @Nullable String needsAttention,
        @Nullable String owner,
        @Nullable Instant dueAt,
        @Nullable String paidHow,
        @Nullable String paidBy,
        Instant createdAt,
        @Nullable Instant settledAt,
        @Nullable UUID replaces) {}
