package org.handcart.checkout.domain;

import java.util.UUID;
import org.handcart.catalog.Product;
import org.handcart.checkout.PlaceLine;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * One line to be, its gross frozen.
 *
 * @param requestLine which line of the request it comes from
 * @param bundle the ordered bundle it is a part of, with that bundle's SKU and its units in one set
 */
record Draft(
        Product product,
        Quantity quantity,
        Money unitPrice,
        Money gross,
        PlaceLine from,
        int requestLine,
        @Nullable UUID bundle,
        @Nullable String bundleSku,
        int ratio) {

    long units() {
        return quantity.value();
    }
}
