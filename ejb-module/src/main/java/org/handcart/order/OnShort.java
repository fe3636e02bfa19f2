package org.handcart.order;

/** What the customer wants when the warehouse cannot find a unit (D19). */
public enum OnShort {
    SUBSTITUTE,
    REFUND,
    BACKORDER
}
