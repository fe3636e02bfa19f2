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
    OTHER;

    /** The merchant caused it: what is kept keeps its discounts, bundles are not priced again (D5, D14). */
    public boolean isMerchantFault() {
        return switch (this) {
            case OUT_OF_STOCK, QUALITY, LATE, PRICE_ERROR, UNDELIVERABLE -> true;
            case CUSTOMER_REQUEST, DUPLICATE, FRAUD_SUSPECTED, OTHER -> false;
        };
    }
}
