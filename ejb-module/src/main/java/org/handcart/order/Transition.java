package org.handcart.order;

/** Something that may happen to the order next. */
public record Transition(String verb, OrderStatus to, String description) {}
