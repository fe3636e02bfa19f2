package org.handcart.inventory.usecase;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handcart.inventory.SkuQuantity;

/** What every verb of reservations demands of the items it is given. */
final class Items {

    private Items() {}

    /** Without empty ones. @throws IllegalArgumentException when a SKU comes twice: its booking would be lost */
    static List<SkuQuantity> distinct(List<SkuQuantity> items) {
        Set<String> seen = new HashSet<>();
        for (SkuQuantity item : items) {
            if (!seen.add(item.sku())) {
                throw new IllegalArgumentException(item.sku() + " comes twice");
            }
        }
        return items.stream().filter(item -> !item.quantity().isZero()).toList();
    }
}
