package org.handcart.pricing;

/** What a fee is for. An order has one fee of each type at most that comes from a rule. */
public enum FeeType {
    DELIVERY,
    SMALL_BASKET,
    /** At times when everybody orders. */
    SURGE,
    HANDLING,
    /** For paying at the door; asked only of orders that do. */
    COD,
    PACKAGING
}
