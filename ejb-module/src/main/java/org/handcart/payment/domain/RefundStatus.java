package org.handcart.payment.domain;

/**
 * The life of a refund. PENDING → PROCESSING ⇄ UNKNOWN → SUCCEEDED or FAILED; HELD → LET_GO. MANUAL, RELEASED and HELD never
 * reach a gateway.
 */
public enum RefundStatus {
    PENDING,
    PROCESSING,
    UNKNOWN,
    SUCCEEDED,
    FAILED,
    /** A person pays it out. */
    MANUAL,
    /** Not a payment: the charge was lowered before it was made (D11). */
    RELEASED,
    /** Waits for a person's approval (D23) and counts meanwhile, so that nobody else refunds it. */
    HELD,
    /** A hold that counts no more: decided, expired, or given way to goods that left the order. */
    LET_GO,
    /** Failed for ever, and another refund took its place. */
    REPLACED;

    /** Counts against what was captured (D10). Unknown outcomes count until they are known. */
    public boolean countsAsRefunded() {
        return this != FAILED && this != RELEASED && this != LET_GO && this != REPLACED;
    }

    public boolean isInFlight() {
        return this == PROCESSING || this == UNKNOWN;
    }
}
