package org.handcart.catalog.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handcart.catalog.ContainedBundle;
import org.handcart.catalog.Product;
import org.handcart.catalog.domain.BundleRecognition;
import org.handcart.catalog.domain.Products;
import org.handcart.pricing.usecase.PriceQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;

/** Recognises bundles in loose goods, where the store's rule asks for it. */
@Stateless
public class BundleQueries {

    @Inject
    Products products;

    @Inject
    PriceQueries prices;

    /**
     * Bundles that the goods contain and that cost less than their parts, in the store at an instant; each unit is in
     * one bundle at most. Nothing where the store does not {@link Store#recognisesBundles}. One statement; three when
     * there is a candidate.
     *
     * @param loose units by SKU
     */
    @Requires({Permission.PRODUCT_READ, Permission.PROCESS, Permission.ORDER_PLACE})
    public List<ContainedBundle> containedIn(Actor actor, Store store, Map<String, Integer> loose, Instant at) {
        if (!store.recognisesBundles() || loose.isEmpty() || !actor.seesStore(store.code())) {
            return List.of();
        }
        Set<String> candidates = products.bundlesWithin(actor.org(), loose);
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Product> bundles = products.find(actor.org(), candidates).stream()
                .filter(product -> candidates.contains(product.sku()))
                .toList();
        Set<String> skus = new HashSet<>(loose.keySet());
        skus.addAll(candidates);
        Map<String, Money> list = prices.effective(actor, store.code(), store.currency(), skus, at);
        return BundleRecognition.in(loose, bundles, list);
    }
}
