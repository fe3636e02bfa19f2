package org.handcart.cancellation;

/** Why units are cancelled; OTHER needs a comment. */
public enum CancellationReason {
    CUSTOMER_REQUEST,
    OUT_OF_STOCK,
    QUALITY,
    LATE,
    PRICE_ERROR,
    DUPLICATE,
    FRAUD_SUSPECTED,
    UNDELIVERABLE,
    OTHER
}
