package org.handcart.order;

import java.util.UUID;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;

/** A bundle that was ordered; {@code price} is for all its sets and equals the sum of its lines' gross. */
public record NewBundle(UUID id, String sku, String name, Quantity quantity, Money price, ShipPolicy shipping) {

    /** One that ships together. */
    public NewBundle(UUID id, String sku, String name, Quantity quantity, Money price) {
        this(id, sku, name, quantity, price, ShipPolicy.SHIP_TOGETHER);
    }
}
