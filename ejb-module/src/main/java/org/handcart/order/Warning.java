package org.handcart.order;

/** A rule that warned when the order was placed, and what it said. */
public record Warning(String rule, String message) {}
