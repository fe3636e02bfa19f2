package org.handcart.task;

import java.util.function.Function;

/** What a person's word about a task may come to. */
public sealed interface TaskOutcome {

    record Changed(TaskDetail task) implements TaskOutcome {}

    /** Nothing changed. */
    record Refused(Reason reason, String detail) implements TaskOutcome {}

    enum Reason {
        /** None, or none that the caller may act on. */
        UNKNOWN_TASK,
        /** It is done or cancelled. */
        ALREADY_CLOSED,
        /** Somebody else has it. */
        TAKEN,
        /** It is not the caller's to give back. */
        NOT_YOURS,
        /** The thing it is about ends it: pay the refund, decide the approval. */
        ENDS_BY_DEED
    }

    default <T> T fold(Function<Changed, T> changed, Function<Refused, T> refused) {
        if (this instanceof Changed it) {
            return changed.apply(it);
        }
        return refused.apply((Refused) this);
    }
}
