package org.handcart.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page; {@code next} is null on the last one. */
public record OrderPage(List<OrderRow> items, @Nullable Position next) {}
