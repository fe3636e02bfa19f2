package org.handcart.order;

import java.util.List;
import java.util.function.Function;

/** What a request to take units off an order may answer. */
public sealed interface ReduceOutcome {

    record Reduced(ReducedOrder order) implements ReduceOutcome {}

    /** Nothing changed. {@code lines} tells for each line what would have been possible. */
    record Refused(Reason reason, String detail, List<Reduction> lines) implements ReduceOutcome {}

    enum Reason {
        UNKNOWN_ORDER,
        UNKNOWN_LINE,
        MORE_THAN_OPEN,
        NEEDS_OVERRIDE,
        WINDOW_CLOSED,
        TOO_LATE,
        /** The rule for bundles lets whole sets leave only (D14). */
        NEEDS_WHOLE_SETS
    }

    default <T> T fold(Function<Reduced, T> reduced, Function<Refused, T> refused) {
        if (this instanceof Reduced done) {
            return reduced.apply(done);
        }
        return refused.apply((Refused) this);
    }
}
