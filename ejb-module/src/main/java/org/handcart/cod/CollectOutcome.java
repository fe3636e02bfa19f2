package org.handcart.cod;

import java.util.function.Function;

/** What a collection may answer. */
public sealed interface CollectOutcome {

    record Collected(Collection collection) implements CollectOutcome {}

    record Refused(Reason reason, String detail) implements CollectOutcome {}

    enum Reason {
        UNKNOWN_ORDER,
        ALREADY_COLLECTED,
        NOTHING_DUE,
        NOT_THIS_RIDER,
        NOT_OUT_FOR_DELIVERY,
        UNKNOWN_VERSION
    }

    default <T> T fold(Function<Collected, T> collected, Function<Refused, T> refused) {
        if (this instanceof Collected done) {
            return collected.apply(done);
        }
        return refused.apply((Refused) this);
    }
}
