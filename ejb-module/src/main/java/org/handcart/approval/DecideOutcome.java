package org.handcart.approval;

import java.util.function.Function;

/** What deciding an approval may answer. */
public sealed interface DecideOutcome {

    record Decided(ApprovalView approval) implements DecideOutcome {}

    /** Nothing changed. */
    record Refused(Reason reason, String detail) implements DecideOutcome {}

    enum Reason {
        UNKNOWN_APPROVAL,
        ALREADY_DECIDED,
        EXPIRED,
        /** Who asked cannot agree. */
        SECOND_PERSON_NEEDED,
        /** With this one the approver would be above a limit of their own. */
        ABOVE_OWN_LIMIT
    }

    default <T> T fold(Function<Decided, T> decided, Function<Refused, T> refused) {
        if (this instanceof Decided done) {
            return decided.apply(done);
        }
        return refused.apply((Refused) this);
    }
}
