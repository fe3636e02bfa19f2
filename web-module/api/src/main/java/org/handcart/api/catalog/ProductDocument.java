package org.handcart.api.catalog;

import java.util.List;
import org.handcart.catalog.Component;
import org.handcart.catalog.Product;
import org.jspecify.annotations.Nullable;

/** A product of the catalogue, whatever store sells it; {@code gtinGlobal} is false for a number of restricted circulation. */
public record ProductDocument(
        String sku,
        String name,
        @Nullable String taxClass,
        @Nullable String gtin,
        @Nullable Boolean gtinGlobal,
        boolean stocked,
        boolean active,
        List<Component> components,
        List<String> categories,
        long version) {

    static ProductDocument of(Product product) {
        return new ProductDocument(
                product.sku(),
                product.name(),
                product.taxClass(),
                product.gtin(),
                ProductView.gtinGlobal(product),
                product.stocked(),
                product.active(),
                product.components(),
                product.categories(),
                product.version());
    }
}
