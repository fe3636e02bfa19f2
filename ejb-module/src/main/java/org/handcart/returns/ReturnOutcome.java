package org.handcart.returns;

import java.util.function.Function;

/** What taking goods back may answer. */
public sealed interface ReturnOutcome {

    record Accepted(ReturnView goods) implements ReturnOutcome {}

    /** Nothing changed. */
    record Refused(Reason reason, String detail) implements ReturnOutcome {}

    enum Reason {
        UNKNOWN_ORDER,
        UNKNOWN_LINE,
        /** More than was delivered and is still with the customer. */
        MORE_THAN_RETURNABLE,
        /** The days to return it are over (D24). */
        WINDOW_CLOSED,
        /** More would go back than the actor may give back (D23): somebody with higher limits takes the goods in. */
        ABOVE_OWN_LIMIT
    }

    default <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused) {
        if (this instanceof Accepted done) {
            return accepted.apply(done);
        }
        return refused.apply((Refused) this);
    }
}
