package org.handcart.fulfillment;

import org.handcart.order.OrderLineId;
import org.jspecify.annotations.Nullable;

/** Cumulative figures of one line; {@code cancelRefused} units of a cancellation the warehouse will not stop. */
public record WarehouseLine(
        OrderLineId line,
        @Nullable Integer picked,
        @Nullable Integer packed,
        @Nullable Integer shipped,
        @Nullable Integer shorted,
        @Nullable Integer cancelled,
        @Nullable Integer cancelRefused,
        @Nullable String substituteSku,
        @Nullable Integer substituted) {}
