package org.handcart.pricing;

/** When a fee goes back to the customer (D7); the names are those of the order's fee policy. */
public enum FeeRefund {
    NEVER,
    ON_FULL_CANCEL,
    PRORATE,
    ON_MERCHANT_FAULT
}
