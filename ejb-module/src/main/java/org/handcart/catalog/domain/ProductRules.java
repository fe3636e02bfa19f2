package org.handcart.catalog.domain;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.handcart.catalog.Component;
import org.handcart.catalog.Product;
import org.handcart.catalog.ProductRefused;
import org.handcart.catalog.UnknownComponent;

/** What makes a product acceptable by itself; whether its components exist is asked of the catalogue. */
public final class ProductRules {

    private static final Pattern SKU = Pattern.compile("\\S(.{0,62}\\S)?");
    private static final int MOST_COMPONENTS = 100;
    private static final int MOST_IN_A_SET = 1000;

    private ProductRules() {}

    /** @throws ProductRefused naming the first thing that is wrong */
    public static void check(Product product) {
        refuseUnless(SKU.matcher(product.sku()).matches(), "a SKU has 1 to 64 characters, no blanks around it");
        refuseUnless(!product.name().isBlank() && product.name().length() <= 300, "a name has 1 to 300 characters");
        refuseUnless(product.components().size() <= MOST_COMPONENTS, "a bundle has at most " + MOST_COMPONENTS);
        Set<String> seen = new HashSet<>();
        for (Component component : product.components()) {
            if (component.sku().equals(product.sku())) {
                throw new UnknownComponent(component.sku());
            }
            refuseUnless(seen.add(component.sku()), "component " + component.sku() + " comes twice");
            refuseUnless(
                    component.quantity() >= 1 && component.quantity() <= MOST_IN_A_SET,
                    "component " + component.sku() + " has a quantity of 1 to " + MOST_IN_A_SET);
        }
    }

    private static void refuseUnless(boolean holds, String message) {
        if (!holds) {
            throw new ProductRefused(message);
        }
    }
}
