package org.handcart.cancellation;

import org.handcart.order.OrderLineId;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** One line of a cancellation in an event: {@code requested = cancelled + pending + rejected}. */
public record CancelledItem(
        OrderLineId orderLineId,
        int requested,
        int cancelled,
        int pending,
        int rejected,
        @Nullable String reason,
        Money value) {}
