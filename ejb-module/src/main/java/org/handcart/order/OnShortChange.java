package org.handcart.order;

/** A line's wish for a short pick, before and after. */
public record OnShortChange(OrderLineId line, OnShort before, OnShort after) {}
