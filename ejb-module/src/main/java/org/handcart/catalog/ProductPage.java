package org.handcart.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ordered by SKU; {@code next} is the last SKU of a full page. */
public record ProductPage(List<ProductRow> items, @Nullable String next) {}
