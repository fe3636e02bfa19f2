package org.handcart.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Open holds, oldest first: those who wait longest come first. {@code next} is null on the last page. */
public record HoldPage(List<OrderHold> items, @Nullable Position next) {}
