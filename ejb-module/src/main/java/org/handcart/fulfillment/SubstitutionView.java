package org.handcart.fulfillment;

import java.time.Instant;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A substitution as a reader sees it.
 *
 * @param line the original
 * @param substituteLine the line of the substitute; null when none came
 * @param original what was paid for the units that are replaced
 * @param substitute what the customer pays for the new ones; while PENDING what they are asked to pay
 * @param expiresAt until when the customer may agree
 */
public record SubstitutionView(
        SubstitutionId id,
        OrderId order,
        OrderLineId line,
        @Nullable OrderLineId substituteLine,
        String sku,
        String name,
        int quantity,
        SubstitutionStatus status,
        Money original,
        Money substitute,
        @Nullable Instant expiresAt,
        Instant createdAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {}
