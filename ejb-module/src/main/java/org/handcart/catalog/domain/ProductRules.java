package org.handcart.catalog.domain;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.handcart.catalog.Component;
import org.handcart.catalog.Gtin;
import org.handcart.catalog.Product;
import org.handcart.catalog.ProductRefused;
import org.handcart.catalog.UnknownComponent;
import org.jspecify.annotations.Nullable;

/** What makes a product acceptable by itself; whether its components exist is asked of the catalogue. */
public final class ProductRules {

    private static final Pattern SKU = Pattern.compile("\\S(.{0,62}\\S)?");
    private static final int MOST_COMPONENTS = 100;
    private static final int MOST_IN_A_SET = 1000;
    private static final int MOST_CATEGORIES = 50;
    private static final Pattern CATEGORY = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private ProductRules() {}

    /** @throws ProductRefused naming the first thing that is wrong */
    public static void check(Product product) {
        refuseUnless(SKU.matcher(product.sku()).matches(), "a SKU has 1 to 64 characters, no blanks around it");
        refuseUnless(!product.name().isBlank() && product.name().length() <= 300, "a name has 1 to 300 characters");
        checkGtin(product.gtin());
        refuseUnless(product.categories().size() <= MOST_CATEGORIES, "at most " + MOST_CATEGORIES + " categories");
        refuseUnless(
                new HashSet<>(product.categories()).size()
                        == product.categories().size(),
                "a category comes twice");
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

    private static void checkGtin(@Nullable String gtin) {
        if (gtin != null) {
            Gtin.fault(gtin).ifPresent(fault -> {
                throw new ProductRefused("GTIN " + gtin + " " + fault.sentence(), "/gtin");
            });
        }
    }

    /** @throws ProductRefused naming the first thing that is wrong */
    public static void checkCategory(String code, String name) {
        refuseUnless(
                CATEGORY.matcher(code).matches(),
                "a category has a code of 1 to 64 letters, digits, dots, dashes, underscores");
        refuseUnless(!name.isBlank() && name.length() <= 200, "a name has 1 to 200 characters");
    }

    private static void refuseUnless(boolean holds, String message) {
        if (!holds) {
            throw new ProductRefused(message);
        }
    }
}
