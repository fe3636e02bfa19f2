package org.handcart.order;

import org.handcart.shared.Money;

/** A line of a placed order as others may know it; both amounts are for all its units, {@code net} without tax. */
public record PlacedLine(OrderLineId line, int lineNumber, String sku, int quantity, Money net, Money total) {}
