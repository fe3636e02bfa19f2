package org.handcart.order;

import java.time.Instant;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** One row of a list. */
public record OrderRow(
        OrderId id,
        String orderNumber,
        @Nullable String externalId,
        String channel,
        String storeCode,
        OrderStatus status,
        @Nullable String subStatus,
        String paymentStatus,
        @Nullable String customerName,
        Money total,
        int lineCount,
        @Nullable Instant dueAt,
        Instant createdAt,
        long version) {}
