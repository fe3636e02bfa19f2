package org.handcart.catalog.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handcart.catalog.Component;
import org.handcart.catalog.Gtin;
import org.handcart.catalog.Product;
import org.handcart.catalog.ProductRefused;
import org.handcart.catalog.UnknownComponent;
import org.handcart.catalog.domain.Categories;
import org.handcart.catalog.domain.ProductRules;
import org.handcart.catalog.domain.Products;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Creates and changes products. */
@Stateless
public class MaintainProduct {

    @Inject
    Products products;

    @Inject
    Categories categories;

    /**
     * Creates or replaces. Components must exist, must not be bundles. A version other than 0 must be the current one.
     *
     * @return the product as stored, with its new version
     * @throws UnknownComponent for a component that is not a plain product, and for a component that would become a
     *     bundle itself
     * @throws ProductRefused when the product cannot be: also for a GTIN that another product has, in whatever length, and
     *     for a category that is not there
     * @throws Conflict when the version is stale
     */
    @Requires({Permission.PRODUCT_MAINTAIN, Permission.ORDERS_IMPORT})
    public Product put(Actor actor, Product product) {
        ProductRules.check(product);
        // The locks keep a component from becoming a bundle, and this from becoming a component, until the end.
        Set<String> concerned = named(List.of(product));
        products.lock(actor.org(), concerned);
        Map<String, Product> known = known(actor, concerned);
        checkComponents(actor, List.of(product), known);
        checkCategories(actor, List.of(product));
        checkGtin(actor, product);
        Product before = known.get(product.sku());
        long current = before == null ? 0 : before.version();
        if (product.version() != 0 && product.version() != current) {
            throw Conflict.staleVersion(current);
        }
        if (before == null) {
            products.addMissing(actor.org(), List.of(product));
        } else {
            products.replace(actor.org(), product);
        }
        return known(actor, Set.of(product.sku())).get(product.sku());
    }

    /** Creates those that are missing, leaves the others; for imports. A component may be one of the same call. */
    @Requires({Permission.PRODUCT_MAINTAIN, Permission.ORDERS_IMPORT})
    public void putAll(Actor actor, List<Product> wanted) {
        Map<String, Product> distinct = new HashMap<>();
        for (Product product : wanted) {
            ProductRules.check(product);
            if (distinct.put(product.sku(), product) != null) {
                throw new ProductRefused(product.sku() + " comes twice");
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        Map<String, Product> known = known(actor, named(wanted));
        List<Product> missing = wanted.stream()
                .filter(product -> !known.containsKey(product.sku()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        missing.forEach(product -> known.put(product.sku(), product));
        checkComponents(actor, missing, known);
        checkCategories(actor, missing);
        missing.stream()
                .sorted(Comparator.comparing(product -> String.valueOf(product.gtin())))
                .forEach(product -> checkGtin(actor, product));
        products.addMissing(actor.org(), missing);
    }

    private void checkGtin(Actor actor, Product product) {
        if (product.gtin() == null) {
            return;
        }
        products.claim(actor.org(), new Gtin(product.gtin()))
                .filter(bearer -> !bearer.equals(product.sku()))
                .ifPresent(bearer -> {
                    throw new ProductRefused("GTIN " + product.gtin() + " is the number of " + bearer, "/gtin");
                });
    }

    private void checkCategories(Actor actor, List<Product> wanted) {
        Set<String> named = wanted.stream()
                .flatMap(product -> product.categories().stream())
                .collect(Collectors.toSet());
        if (named.isEmpty()) {
            return;
        }
        Set<String> known = categories.known(actor.org(), named);
        for (Product product : wanted) {
            for (String category : product.categories()) {
                if (!known.contains(category)) {
                    String pointer = "/categories/" + product.categories().indexOf(category);
                    throw new ProductRefused("there is no category " + category, pointer);
                }
            }
        }
    }

    private Map<String, Product> known(Actor actor, Set<String> skus) {
        Map<String, Product> known = new HashMap<>();
        products.find(actor.org(), skus).forEach(product -> known.put(product.sku(), product));
        return known;
    }

    private static Set<String> named(List<Product> products) {
        Set<String> skus = new HashSet<>();
        for (Product product : products) {
            skus.add(product.sku());
            product.components().forEach(component -> skus.add(component.sku()));
        }
        return skus;
    }

    private void checkComponents(Actor actor, List<Product> wanted, Map<String, Product> known) {
        Set<String> bundles = wanted.stream()
                .filter(product -> !product.components().isEmpty())
                .map(Product::sku)
                .collect(Collectors.toSet());
        for (Product product : wanted) {
            for (Component component : product.components()) {
                Product part = known.get(component.sku());
                if (part == null || !part.components().isEmpty()) {
                    throw new UnknownComponent(component.sku());
                }
            }
        }
        if (!bundles.isEmpty()) {
            for (String sku : products.components(actor.org(), bundles)) {
                throw new UnknownComponent(sku);
            }
        }
    }
}
