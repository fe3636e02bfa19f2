package org.handcart.goodwill;

/** PENDING_APPROVAL → GIVEN or REJECTED; most are GIVEN at once. */
public enum GoodwillStatus {
    /** A person must agree first (D23); what would go back is held. */
    PENDING_APPROVAL,
    /** Off the due, or asked back; each refund has a life of its own. */
    GIVEN,
    /** Not agreed to, or nothing was left to give. */
    REJECTED
}
