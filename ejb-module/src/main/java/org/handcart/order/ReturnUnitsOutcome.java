package org.handcart.order;

import java.util.function.Function;

/** What taking units back may answer. */
public sealed interface ReturnUnitsOutcome {

    record Taken(ReturnedOrder order) implements ReturnUnitsOutcome {}

    /** Nothing changed. */
    record Refused(Reason reason, String detail) implements ReturnUnitsOutcome {}

    enum Reason {
        UNKNOWN_ORDER,
        UNKNOWN_LINE,
        /** More than was delivered and is still with the customer. */
        MORE_THAN_RETURNABLE,
        /** The days to return it are over. */
        WINDOW_CLOSED
    }

    default <T> T fold(Function<Taken, T> taken, Function<Refused, T> refused) {
        if (this instanceof Taken done) {
            return taken.apply(done);
        }
        return refused.apply((Refused) this);
    }
}
