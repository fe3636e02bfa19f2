package org.handcart.goodwill;

/** Why money is given without an item. */
public enum GoodwillReason {
    LATE,
    QUALITY,
    SERVICE,
    PRICE,
    OTHER
}
