package org.handcart.promotion;

/** Which units a {@link PromotionKind#BUY_X_GET_Y} gives. */
public enum GetChoice {
    /** All units it is for count together; the cheapest are given. */
    CHEAPEST,
    /** Each SKU counts alone. */
    SAME_SKU
}
