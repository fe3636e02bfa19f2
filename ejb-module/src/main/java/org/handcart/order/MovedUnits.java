package org.handcart.order;

/** So many units of one line. */
public record MovedUnits(OrderLineId line, String sku, int quantity) {}
