package org.handcart.order;

import org.jspecify.annotations.Nullable;

/** The warehouse's cumulative figures of one line; null where an event says nothing. */
public record LineProgress(
        OrderLineId line,
        @Nullable Integer picked,
        @Nullable Integer packed,
        @Nullable Integer shipped,
        @Nullable Integer shorted,
        @Nullable Integer cancelled) {

    /** Without units that are explained already; a figure that falls below zero says nothing. */
    public LineProgress less(LineExcess explained) {
        return new LineProgress(
                line,
                less(picked, explained.picked()),
                less(packed, explained.packed()),
                less(shipped, explained.shipped()),
                less(shorted, explained.shorted()),
                less(cancelled, explained.cancelled()));
    }

    private static @Nullable Integer less(@Nullable Integer figure, int explained) {
        return figure == null ? null : (Integer) Math.max(0, figure - explained);
    }
}
