package org.handcart.catalog.usecase;

import jakarta.ejb.Stateless;
import java.util.Map;
import java.util.Set;
import org.handcart.catalog.Product;
import org.handcart.catalog.ProductPage;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Reads of the catalogue. */
@Stateless
public class ProductQueries {

    /** What a store sells, with price and availability, in a bounded number of statements. */
    @Requires(Permission.PRODUCT_READ)
    public ProductPage list(Actor actor, String storeCode, @Nullable String text, int limit, @Nullable String after) {
        throw new IllegalStateException("ProductQueries is not built yet");
    }

    /** Active and inactive ones, with components and the products those name. */
    @Requires({Permission.PRODUCT_READ, Permission.PROCESS, Permission.ORDER_PLACE})
    public Map<String, Product> find(Actor actor, Set<String> skus) {
        throw new IllegalStateException("ProductQueries is not built yet");
    }
}
