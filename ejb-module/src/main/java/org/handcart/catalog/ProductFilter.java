package org.handcart.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Which products to list.
 *
 * @param text occurs in the SKU or the name, upper or lower case
 * @param category the code of one they lie in
 * @param gtin theirs, in whatever length
 * @param inactive whether inactive ones come as well
 */
public record ProductFilter(
        @Nullable String text,
        @Nullable String category,
        @Nullable Gtin gtin,
        boolean inactive) {

    public static ProductFilter containing(@Nullable String text) {
        return new ProductFilter(text, null, null, false);
    }
}
