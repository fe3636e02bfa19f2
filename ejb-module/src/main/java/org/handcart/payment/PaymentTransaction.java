package org.handcart.payment;

import java.time.Instant;
import java.util.UUID;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a tender, never changed afterwards.
 *
 * @param succeeded only such transactions count in the tender's sums
 * @param account the gateway account, or {@code door}, {@code store-credit}, {@code by-hand}
 * @param reference the gateway's id of it
 * @param key ours: the id of the tender, the drawdown or the refund that asked for it
 * @param cause what asked for it, such as {@code cancellation:<id>}
 * @param errorClass RETRYABLE, DECLINED or INVALID; null for what succeeded
 * @param errorCode the gateway's word for it
 */
public record PaymentTransaction(
        UUID id,
        UUID tenderId,
        TransactionKind kind,
        Money amount,
        boolean succeeded,
        String account,
        @Nullable String reference,
        UUID key,
        String cause,
        @Nullable String errorClass,
        @Nullable String errorCode,
        @Nullable String detail,
        Instant occurredAt) {}
