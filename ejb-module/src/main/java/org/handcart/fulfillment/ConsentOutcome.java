package org.handcart.fulfillment;

import java.util.function.Function;

/** What a customer's answer to a dearer substitute may answer. */
public sealed interface ConsentOutcome {

    record Decided(SubstitutionView substitution) implements ConsentOutcome {}

    /** Nothing changed. */
    record Refused(Reason reason, String detail) implements ConsentOutcome {}

    enum Reason {
        UNKNOWN_SUBSTITUTION,
        /** Somebody answered before, or the time is over. */
        ALREADY_DECIDED
    }

    default <T> T fold(Function<Decided, T> decided, Function<Refused, T> refused) {
        if (this instanceof Decided done) {
            return decided.apply(done);
        }
        return refused.apply((Refused) this);
    }
}
