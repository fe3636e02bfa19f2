package org.handcart.fulfillment;

import java.util.function.Function;
import org.handcart.cancellation.CancellationView;

/** What deciding for the warehouse may answer. */
public sealed interface DecisionOutcome {

    record Decided(CancellationView cancellation) implements DecisionOutcome {}

    /** Nothing changed. */
    record Refused(Reason reason, String detail) implements DecisionOutcome {}

    enum Reason {
        UNKNOWN_CANCELLATION,
        UNKNOWN_LINE,
        /** No unit waits any more. */
        ALREADY_ANSWERED,
        /** The warehouse still has time to answer for itself. */
        NOT_OVERDUE,
        MORE_THAN_PENDING
    }

    default <T> T fold(Function<Decided, T> decided, Function<Refused, T> refused) {
        if (this instanceof Decided it) {
            return decided.apply(it);
        }
        return refused.apply((Refused) this);
    }
}
