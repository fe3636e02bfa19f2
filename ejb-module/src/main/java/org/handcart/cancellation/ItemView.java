package org.handcart.cancellation;

import java.util.List;
import org.handcart.order.OrderLineId;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** One line of a cancellation: {@code requested = cancelled + pending + rejected}. */
public record ItemView(
        OrderLineId line,
        int requested,
        int cancelled,
        int pending,
        int rejected,
        @Nullable String reason,
        Money value,
        List<String> derivation) {}
