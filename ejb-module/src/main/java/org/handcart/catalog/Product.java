package org.handcart.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product; with components it is a bundle. */
public record Product(
        String sku,
        String name,
        @Nullable String taxClass,
        @Nullable String gtin,
        boolean stocked,
        boolean active,
        List<Component> components,
        long version) {}
