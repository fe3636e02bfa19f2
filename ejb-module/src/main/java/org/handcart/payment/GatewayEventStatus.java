package org.handcart.payment;

/** What became of something that a gateway told us. */
public enum GatewayEventStatus {
    /** Kept, nobody has looked at it yet. */
    RECEIVED,
    /** Its payment is not known yet; looked at again (F20). */
    PARKED,
    /** What it told is in our books, because of it or from before. */
    APPLIED,
    /** It means nothing for our books. */
    IGNORED,
    /** Its payment never became known. A person has to look. */
    UNMATCHED,
    /** It contradicts our books, which it did not change. A person has to look. */
    CONTRADICTS
}
