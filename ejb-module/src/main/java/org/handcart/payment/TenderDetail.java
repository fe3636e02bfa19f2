package org.handcart.payment;

import java.time.Instant;
import java.util.UUID;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A tender as a reader sees it; its sums are those of its transactions.
 *
 * @param account the gateway account that takes it
 * @param amount what it comes to
 * @param reference the gateway's, masked
 * @param expiresAt of an authorisation
 */
public record TenderDetail(
        UUID id,
        String type,
        String status,
        @Nullable String account,
        Money amount,
        Money authorised,
        Money captured,
        Money released,
        Money refunded,
        Money chargedBack,
        @Nullable String reference,
        @Nullable Instant expiresAt,
        @Nullable String lastError,
        @Nullable String needsAttention) {}
