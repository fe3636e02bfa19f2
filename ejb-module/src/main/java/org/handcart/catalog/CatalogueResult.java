package org.handcart.catalog;

import org.jspecify.annotations.Nullable;

/** What became of a row; {@code source} is the row as it was written. */
public record CatalogueResult(
        int rowNo,
        String sku,
        String name,
        @Nullable String category,
        String outcome,
        @Nullable String detail,
        String source) {}
