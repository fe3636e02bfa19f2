package org.handcart.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A hold of an order, open until it is released. An order may have several; each is decided for itself. */
public record OrderHold(
        HoldId id,
        OrderId order,
        String orderNumber,
        String storeCode,
        NewHold hold,
        String placedBy,
        Instant placedAt,
        @Nullable String releasedBy,
        @Nullable Instant releasedAt,
        @Nullable String releaseReason) {

    public boolean isOpen() {
        return releasedAt == null;
    }
}
