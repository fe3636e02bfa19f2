package org.handcart.checkout;

import org.handcart.order.OnShort;
import org.handcart.order.ShipPolicy;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.jspecify.annotations.Nullable;

/** One line; prices only from a channel that brings them. {@code gross} overrides quantity × price where the source is finer than the currency. {@code shipping} is for bundles, together when absent. */
public record PlaceLine(
        String sku,
        Quantity quantity,
        @Nullable Money unitPrice,
        @Nullable Money gross,
        @Nullable OnShort onShort,
        @Nullable ShipPolicy shipping) {

    /** A bundle among these ships together. */
    public PlaceLine(
            String sku,
            Quantity quantity,
            @Nullable Money unitPrice,
            @Nullable Money gross,
            @Nullable OnShort onShort) {
        this(sku, quantity, unitPrice, gross, onShort, null);
    }
}
