package org.handcart.order;

import java.util.List;

/** What acceptance answers; {@code lines} in the order they were given. */
public record AcceptedOrder(
        OrderId id, String orderNumber, long version, OrderStatus status, List<OrderLineId> lines) {}
