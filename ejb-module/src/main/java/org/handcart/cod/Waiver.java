package org.handcart.cod;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Somebody wants a due to be given up for good; somebody else decides. */
public record Waiver(
        UUID id,
        OrderId order,
        String storeCode,
        Money amount,
        String reason,
        Status status,
        String requestedBy,
        Instant requestedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String comment) {

    public enum Status {
        PENDING,
        APPROVED,
        REJECTED
    }
}
