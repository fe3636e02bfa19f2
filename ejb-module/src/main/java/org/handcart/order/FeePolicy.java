package org.handcart.order;

/** When a fee goes back (D7). */
public enum FeePolicy {
    NEVER,
    ON_FULL_CANCEL,
    PRORATE,
    ON_MERCHANT_FAULT
}
