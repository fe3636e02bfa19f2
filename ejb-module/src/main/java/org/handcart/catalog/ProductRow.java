package org.handcart.catalog;

import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A product as one store sells it; available is 0 or more, for a bundle the number of complete sets, and {@link
 * #UNCOUNTED} where no stock is kept.
 */
public record ProductRow(Product product, @Nullable Money price, int available) {

    /** The store or the product sells without a stock record. */
    public static final int UNCOUNTED = Integer.MAX_VALUE;
}
