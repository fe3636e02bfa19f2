package org.handcart.cancellation;

/** How money is given back. */
public enum RefundMethod {
    ORIGINAL,
    STORE_CREDIT,
    MANUAL
}
