package org.handcart.promotion;

/** How a promotion computes what it takes off. With a threshold each is one that starts at so much of goods. */
public enum PromotionKind {
    /** So many percent of the goods it is for. */
    PERCENT,
    /** An amount, at most what the goods it is for cost. */
    AMOUNT,
    /** Of each so many units bought and got, those got cost less or nothing. */
    BUY_X_GET_Y
}
