package org.handcart.payment.domain;

/** The life of a refund. PENDING → PROCESSING ⇄ UNKNOWN → SUCCEEDED or FAILED; MANUAL and RELEASED never reach a gateway. */
public enum RefundStatus {
    PENDING,
    PROCESSING,
    UNKNOWN,
    SUCCEEDED,
    FAILED,
    /** A person pays it out. */
    MANUAL,
    /** Not a payment: the charge was lowered before it was made (D11). */
    RELEASED;

    /** Counts against what was captured (D10). Unknown outcomes count until they are known. */
    public boolean countsAsRefunded() {
        return this != FAILED && this != RELEASED;
    }

    public boolean isInFlight() {
        return this == PROCESSING || this == UNKNOWN;
    }
}
