package org.handcart.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product; with components it is a bundle.
 *
 * @param gtin as it is printed, see {@link Gtin}
 * @param categories codes, in their order
 */
public record Product(
        String sku,
        String name,
        @Nullable String taxClass,
        @Nullable String gtin,
        boolean stocked,
        boolean active,
        List<Component> components,
        List<String> categories,
        long version) {

    /** In no category. */
    public Product(
            String sku,
            String name,
            @Nullable String taxClass,
            @Nullable String gtin,
            boolean stocked,
            boolean active,
            List<Component> components,
            long version) {
        this(sku, name, taxClass, gtin, stocked, active, components, List.of(), version);
    }
}
