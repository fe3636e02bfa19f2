package org.handcart.payment.domain;

/**
 * The life of a tender. Cash: AT_DOOR → CAPTURED. Store credit: CAPTURED. Else REQUESTED → PROCESSING ⇄ UNKNOWN →
 * CAPTURED, or for cards AUTHORISED → CAPTURED or RELEASED; FAILED when it is declined.
 */
public enum TenderStatus {
    /** Cash on delivery that is not collected yet. */
    AT_DOOR,
    /** The gateway is to be asked. */
    REQUESTED,
    /** The gateway is being asked. */
    PROCESSING,
    /** The gateway was asked and we do not know what it did (D31). Only an answer ends this. */
    UNKNOWN,
    /** Set aside at the customer's bank; some of it may be captured already. */
    AUTHORISED,
    /** All of what it came to is taken. */
    CAPTURED,
    FAILED,
    /** Lowered to nothing before anything was taken. */
    RELEASED;

    /** The gateway may already have taken the money. */
    public boolean isInFlight() {
        return this == PROCESSING || this == UNKNOWN;
    }

    /** The order can be told whether this part is paid. */
    public boolean isDecided() {
        return this == AUTHORISED || this == CAPTURED || this == FAILED || this == RELEASED;
    }
}
