package org.handcart.api.order;

import java.util.UUID;
import org.handcart.order.AcceptedOrder;
import org.handcart.order.OrderStatus;

/** The short answer of placing an order, for {@code Prefer: return=minimal}. */
public record PlacedView(UUID id, String orderNumber, OrderStatus status, long version) {
    static PlacedView of(AcceptedOrder order) {
        return new PlacedView(order.id().value(), order.orderNumber(), order.status(), order.version());
    }
}
