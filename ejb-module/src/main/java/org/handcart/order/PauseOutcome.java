package org.handcart.order;

import java.util.function.Function;

/** What a pause of the promise may answer. */
public sealed interface PauseOutcome {

    record Paused(PromiseClock clock) implements PauseOutcome {}

    /** Nothing changed. */
    record Refused(Reason reason, String detail) implements PauseOutcome {}

    enum Reason {
        UNKNOWN_ORDER,
        /** The clock does not run: not confirmed yet, delivered, or cancelled. */
        CLOCK_STANDS,
        /** Longer than an order can wait. */
        TOO_LONG
    }

    default <T> T fold(Function<Paused, T> paused, Function<Refused, T> refused) {
        if (this instanceof Paused done) {
            return paused.apply(done);
        }
        return refused.apply((Refused) this);
    }
}
