package org.handcart.order;

import java.util.function.Function;

/** What placing or releasing a hold may answer. */
public sealed interface HoldOutcome {

    record Done(OrderHold hold, HeldOrder order) implements HoldOutcome {}

    record Refused(Reason reason, String detail) implements HoldOutcome {}

    enum Reason {
        UNKNOWN_ORDER,
        UNKNOWN_HOLD,
        /** The warehouse has the order, or it has ended. */
        TOO_LATE,
        TOO_MANY_HOLDS,
        ALREADY_RELEASED,
        /** Somebody else's hold, or a rule's, which needs a permission of its own. */
        NOT_YOURS
    }

    default <T> T fold(Function<Done, T> done, Function<Refused, T> refused) {
        if (this instanceof Done it) {
            return done.apply(it);
        }
        return refused.apply((Refused) this);
    }
}
