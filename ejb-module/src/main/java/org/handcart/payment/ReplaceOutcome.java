package org.handcart.payment;

/** What became of a {@link ReplaceCommand}. */
public sealed interface ReplaceOutcome {

    /** The failed one is REPLACED by this one. */
    record Replaced(RefundDetail failed, RefundDetail refund) implements ReplaceOutcome {}

    /** The gateway had paid the failed one after all; it has SUCCEEDED and nothing takes its place. */
    record PaidAfterAll(RefundDetail refund) implements ReplaceOutcome {}

    /** Nothing changed. */
    record Refused(Reason reason, String detail) implements ReplaceOutcome {}

    /** Why not. */
    enum Reason {
        UNKNOWN_REFUND,
        NOT_FAILED,
        /** It may have been paid after all. */
        GATEWAY_SILENT
    }
}
