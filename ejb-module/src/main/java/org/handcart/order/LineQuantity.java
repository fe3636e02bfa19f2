package org.handcart.order;

import org.handcart.shared.Quantity;

/** Some units of one line. */
public record LineQuantity(OrderLineId line, Quantity quantity) {}
