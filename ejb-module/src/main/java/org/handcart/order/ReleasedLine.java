package org.handcart.order;

/** One line of a release. */
public record ReleasedLine(OrderLineId line, int lineNumber, String sku, String name, int quantity, OnShort onShort) {}
