package org.handcart.order;

/** What acceptance answers. */
public record AcceptedOrder(OrderId id, String orderNumber, long version, OrderStatus status) {}
