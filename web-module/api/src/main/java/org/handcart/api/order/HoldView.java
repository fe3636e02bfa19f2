package org.handcart.api.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.HoldExpiry;
import org.handcart.order.HoldSource;
import org.handcart.order.OrderHold;
import org.jspecify.annotations.Nullable;

/** A hold: who stopped the order and why, and who let it go on. {@code reason} of a rule's hold is the rule's code. */
public record HoldView(
        UUID id,
        UUID orderId,
        String orderNumber,
        String storeCode,
        boolean open,
        HoldSource source,
        String reason,
        String detail,
        String placedBy,
        Instant placedAt,
        @Nullable Instant until,
        HoldExpiry onExpiry,
        @Nullable String releasedBy,
        @Nullable Instant releasedAt,
        @Nullable String releaseReason) {

    /** Open holds, those who wait longest first. */
    public record Page(List<HoldView> items, @Nullable String next) {}

    static HoldView of(OrderHold hold) {
        return new HoldView(
                hold.id().value(),
                hold.order().value(),
                hold.orderNumber(),
                hold.storeCode(),
                hold.isOpen(),
                hold.hold().source(),
                hold.hold().reason(),
                hold.hold().detail(),
                hold.placedBy(),
                hold.placedAt(),
                hold.hold().until(),
                hold.hold().onExpiry(),
                hold.releasedBy(),
                hold.releasedAt(),
                hold.releaseReason());
    }
}
