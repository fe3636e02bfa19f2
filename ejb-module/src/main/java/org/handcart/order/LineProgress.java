package org.handcart.order;

import org.jspecify.annotations.Nullable;

/** The warehouse's cumulative figures of one line; null where an event says nothing. */
public record LineProgress(
        OrderLineId line,
        @Nullable Integer picked,
        @Nullable Integer packed,
        @Nullable Integer shipped,
        @Nullable Integer shorted,
        @Nullable Integer cancelled) {}
