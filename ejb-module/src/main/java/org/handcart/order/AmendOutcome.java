package org.handcart.order;

import java.util.function.Function;

/** What a change of an order may answer. A stale version throws {@link org.handcart.shared.Conflict}. */
public sealed interface AmendOutcome {

    record Amended(long version) implements AmendOutcome {}

    record Refused(Reason reason, String detail) implements AmendOutcome {}

    enum Reason {
        UNKNOWN_ORDER,
        UNKNOWN_LINE,
        TOO_LATE
    }

    default <T> T fold(Function<Amended, T> amended, Function<Refused, T> refused) {
        if (this instanceof Amended done) {
            return amended.apply(done);
        }
        return refused.apply((Refused) this);
    }
}
