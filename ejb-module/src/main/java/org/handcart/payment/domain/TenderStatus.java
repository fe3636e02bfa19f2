package org.handcart.payment.domain;

/** The life of a tender. AT_DOOR → CAPTURED for cash; REQUESTED → PROCESSING ⇄ UNKNOWN → CAPTURED or FAILED else. */
public enum TenderStatus {
    /** Cash on delivery that is not collected yet. */
    AT_DOOR,
    /** The gateway is to be asked. */
    REQUESTED,
    /** The gateway is being asked. */
    PROCESSING,
    /** The gateway was asked and we do not know what it did (D31). Only an answer ends this. */
    UNKNOWN,
    CAPTURED,
    FAILED,
    /** Lowered to nothing before the gateway was asked. */
    RELEASED;

    /** The gateway may already have taken the money. */
    public boolean isInFlight() {
        return this == PROCESSING || this == UNKNOWN;
    }

    public boolean isSettled() {
        return this == CAPTURED || this == FAILED || this == RELEASED;
    }
}
