package org.handcart.fulfillment;

import java.util.function.Function;

/** What resolving a contradiction may answer. */
public sealed interface ResolutionOutcome {

    record Resolved(Contradiction contradiction) implements ResolutionOutcome {}

    /** Nothing changed. */
    record Refused(Reason reason, String detail) implements ResolutionOutcome {}

    enum Reason {
        /** No such report, or one that contradicts nothing. */
        UNKNOWN_CONTRADICTION,
        ALREADY_RESOLVED,
        /** Only goods that left the store can be accepted beyond what the order has. */
        NOT_ACCEPTABLE
    }

    default <T> T fold(Function<Resolved, T> resolved, Function<Refused, T> refused) {
        if (this instanceof Resolved it) {
            return resolved.apply(it);
        }
        return refused.apply((Refused) this);
    }
}
