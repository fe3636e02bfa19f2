package org.handcart.order;

/** What becomes of a discount when the customer cancels a part of the order (D5). The merchant's own fault always keeps it. */
public enum DiscountPolicy {
    /** What is kept keeps its share; what leaves is worth its value less its share. */
    KEEP,
    /** What is kept is priced again under the terms the order was placed under; the refund pays for the difference. */
    CLAWBACK
}
