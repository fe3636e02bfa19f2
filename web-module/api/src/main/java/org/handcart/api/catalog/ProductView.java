package org.handcart.api.catalog;

import java.util.List;
import org.handcart.catalog.Component;
import org.handcart.catalog.Gtin;
import org.handcart.catalog.Product;
import org.handcart.catalog.ProductRow;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A product as a store sells it; {@code available} is null where no stock is counted, {@code gtinGlobal} is false for a
 * number of restricted circulation.
 */
public record ProductView(
        String sku,
        String name,
        @Nullable String taxClass,
        @Nullable String gtin,
        @Nullable Boolean gtinGlobal,
        boolean stocked,
        boolean active,
        List<Component> components,
        List<String> categories,
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
                gtinGlobal(product),
                product.stocked(),
                product.active(),
                product.components(),
                product.categories(),
                price,
                available,
                product.version());
    }

    /** Null without a GTIN. */
    static @Nullable Boolean gtinGlobal(Product product) {
        return product.gtin() == null ? null : new Gtin(product.gtin()).isGlobal();
    }
}
