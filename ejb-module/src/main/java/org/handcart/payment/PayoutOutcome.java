package org.handcart.payment;

/** What became of a {@link PayoutCommand}. */
public sealed interface PayoutOutcome {

    /** Written down; also when it was the same payout again. */
    record Paid(RefundDetail refund) implements PayoutOutcome {}

    /** Nothing changed. */
    record Refused(Reason reason, String detail) implements PayoutOutcome {}

    /** Why not. */
    enum Reason {
        UNKNOWN_REFUND,
        NOT_MANUAL,
        IMPOSSIBLE_TIME
    }
}
