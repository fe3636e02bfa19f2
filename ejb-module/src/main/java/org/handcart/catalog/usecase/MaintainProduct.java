package org.handcart.catalog.usecase;

import jakarta.ejb.Stateless;
import java.util.List;
import org.handcart.catalog.Product;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Creates and changes products. */
@Stateless
public class MaintainProduct {

    /** Creates or replaces. Components must exist, must not be bundles. @throws UnknownComponent */
    @Requires({Permission.PRODUCT_MAINTAIN, Permission.ORDERS_IMPORT})
    public Product put(Actor actor, Product product) {
        throw new IllegalStateException("MaintainProduct is not built yet");
    }

    /** Creates those that are missing, leaves the others; for imports. */
    @Requires({Permission.PRODUCT_MAINTAIN, Permission.ORDERS_IMPORT})
    public void putAll(Actor actor, List<Product> products) {
        throw new IllegalStateException("MaintainProduct is not built yet");
    }
}
