package org.handcart.returns;

import java.util.function.Function;

/** What an inspection may answer. */
public sealed interface InspectOutcome {

    record Inspected(ReturnView goods) implements InspectOutcome {}

    /** Nothing changed. */
    record Refused(Reason reason, String detail) implements InspectOutcome {}

    enum Reason {
        UNKNOWN_RETURN,
        UNKNOWN_LINE,
        /** More than came back and has not been looked at. */
        MORE_THAN_CAME_BACK
    }

    default <T> T fold(Function<Inspected, T> inspected, Function<Refused, T> refused) {
        if (this instanceof Inspected done) {
            return inspected.apply(done);
        }
        return refused.apply((Refused) this);
    }
}
