package org.handcart.order;

/** When a fee goes back (D7). Whatever the policy, a fee goes back once at most. */
public enum FeePolicy {
    NEVER,
    /** With the cancellation or short that leaves nothing of the order, so that nothing is delivered. */
    ON_FULL_CANCEL,
    /** In proportion to the value of the goods that go. */
    PRORATE,
    /** As ON_FULL_CANCEL, and only when the merchant caused it (short, quality, late). */
    ON_MERCHANT_FAULT;

    /**
     * The policy of a fee whose sender names none: every usual type (DELIVERY, COD, HANDLING, TIP, …) goes back when
     * nothing is delivered.
     */
    public static FeePolicy usual() {
        return ON_FULL_CANCEL;
    }
}
