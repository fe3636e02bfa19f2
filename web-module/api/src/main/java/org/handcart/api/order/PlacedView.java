package org.handcart.api.order;

import java.util.UUID;
import org.handcart.order.AcceptedOrder;

/** The short answer of placing an order, for {@code Prefer: return=minimal}. */
public record PlacedView(UUID id, String orderNumber) {
    static PlacedView of(AcceptedOrder order) {
        return new PlacedView(order.id().value(), order.orderNumber());
    }
}
