package org.handcart.cancellation;

/** Who caused a cancellation; it decides about money (D5, D7, D14). */
public enum Fault {
    /** What is kept keeps its discounts, bundles are not priced again, some fees go back only then. */
    MERCHANT,
    /** The policies of the order's promotions and the store's rule for bundles count. */
    CUSTOMER
}
