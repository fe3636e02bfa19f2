package org.handcart.cancellation;

import java.util.List;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.jspecify.annotations.Nullable;

/** Cancel some units. An empty {@code lines} means everything that can still be cancelled. */
public record CancelCommand(
        OrderId order,
        List<LineQuantity> lines,
        CancellationReason reason,
        @Nullable String comment,
        RefundMethod refundMethod,
        boolean allowPartial,
        boolean override,
        boolean preview) {}
