package org.handcart.api.catalog;

import java.util.List;
import org.handcart.catalog.Component;
import org.handcart.catalog.Product;
import org.handcart.catalog.ProductRow;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** A product as a store sells it; {@code available} is null where no stock is counted. */
public record ProductView(
        String sku,
        String name,
        @Nullable String taxClass,
        @Nullable String gtin,
        boolean stocked,
        boolean active,
        List<Component> components,
        @Nullable Money price,
        @Nullable Integer available,
        long version) {
    /** A page; {@code next} is what to send as {@code after}. */
    public record Page(List<ProductView> items, @Nullable String next) {}

    static ProductView of(ProductRow row) {
        return of(row.product(), row.price(), row.available() == ProductRow.UNCOUNTED ? null : row.available());
    }

    private static ProductView of(Product product, @Nullable Money price, @Nullable Integer available) {
        return new ProductView(
                product.sku(),
                product.name(),
                product.taxClass(),
                product.gtin(),
                product.stocked(),
                product.active(),
                product.components(),
                price,
                available,
                product.version());
    }
}
