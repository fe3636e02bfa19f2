package org.handcart.order;

import org.handcart.shared.Money;

/** A line of a placed order as others may know it; {@code net} is for all its units. */
public record PlacedLine(OrderLineId line, int lineNumber, String sku, int quantity, Money net) {}
