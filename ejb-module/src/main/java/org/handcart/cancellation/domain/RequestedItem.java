package org.handcart.cancellation.domain;

import java.util.List;
import org.handcart.order.OrderLineId;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** One line as the order answered to the request: {@code requested = cancelled + held + rejected}. */
public record RequestedItem(
        OrderLineId line,
        int requested,
        int cancelled,
        int held,
        int rejected,
        @Nullable String reason,
        Money value,
        List<String> derivation) {}
