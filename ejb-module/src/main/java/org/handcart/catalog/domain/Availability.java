package org.handcart.catalog.domain;

import java.util.Map;
import org.handcart.catalog.Component;
import org.handcart.catalog.Product;
import org.handcart.catalog.ProductRow;

/**
 * How many of a product a store can sell.
 *
 * @param tracked false: the store sells without stock records
 * @param known the products in question and the components of the bundles among them, by SKU
 * @param counted available units by SKU; a product without a record has none
 */
public record Availability(boolean tracked, Map<String, Product> known, Map<String, Integer> counted) {

    /** For a bundle the complete sets: the least of what each component allows. */
    public int of(Product product) {
        if (product.components().isEmpty()) {
            return ofPlain(product);
        }
        int sets = ProductRow.UNCOUNTED;
        for (Component component : product.components()) {
            Product part = known.get(component.sku());
            int available = part == null ? 0 : ofPlain(part);
            if (available != ProductRow.UNCOUNTED) {
                sets = Math.min(sets, available / component.quantity());
            }
        }
        return sets;
    }

    private int ofPlain(Product product) {
        if (!tracked || !product.stocked()) {
            return ProductRow.UNCOUNTED;
        }
        return Math.max(0, counted.getOrDefault(product.sku(), 0));
    }
}
