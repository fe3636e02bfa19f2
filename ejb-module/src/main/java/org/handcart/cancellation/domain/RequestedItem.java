package org.handcart.cancellation.domain;

import org.handcart.order.OrderLineId;
import org.handcart.order.UnitsWorth;
import org.jspecify.annotations.Nullable;

/** One line as the order answered to the request: {@code requested = cancelled + held + rejected}. */
public record RequestedItem(
        OrderLineId line,
        int requested,
        int cancelled,
        int held,
        int rejected,
        @Nullable String reason,
        UnitsWorth worth) {}
