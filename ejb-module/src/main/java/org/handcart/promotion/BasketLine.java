package org.handcart.promotion;

import java.util.Set;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Goods as promotions see them.
 *
 * @param bundleSku the bundle the units are a part of
 * @param units 1 or more
 * @param value for all units, before promotions
 */
public record BasketLine(String sku, @Nullable String bundleSku, Set<String> categories, int units, Money value) {

    public BasketLine {
        categories = Set.copyOf(categories);
        if (units < 1 || value.isNegative()) {
            throw new IllegalArgumentException("%d units of %s at %s".formatted(units, sku, value));
        }
    }

    /** Goods without categories, not part of a bundle. */
    public static BasketLine of(String sku, int units, Money value) {
        return new BasketLine(sku, null, Set.of(), units, value);
    }
}
