package org.handcart.cod;

import org.handcart.order.OrderId;
import org.handcart.shared.Money;

/** What is to be collected, and under which version it must be quoted. */
public record Due(OrderId order, Money due, int version, String status) {}
