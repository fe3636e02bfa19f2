package org.handcart.order;

import org.handcart.shared.Money;

/** Units of one line that were cancelled, what they were worth, and how many of the line remain. */
public record CancelledUnits(OrderLineId line, String sku, int quantity, Money value, int remaining) {}
