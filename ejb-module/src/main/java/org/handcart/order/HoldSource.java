package org.handcart.order;

/** Who stopped an order. */
public enum HoldSource {
    /** A validation rule, when the order was placed; the reason is its code. */
    RULE,
    PERSON
}
