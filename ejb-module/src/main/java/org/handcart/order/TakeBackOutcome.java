package org.handcart.order;

import java.util.List;

/** What taking units back at the door may answer. */
public sealed interface TakeBackOutcome {

    record TakenBack(TakenBackOrder order) implements TakeBackOutcome {}

    /** Nothing changed. {@code possible} tells for each line what the rider has with them. */
    record Refused(Reason reason, String detail, List<MovedUnits> possible) implements TakeBackOutcome {}

    enum Reason {
        UNKNOWN_ORDER,
        UNKNOWN_LINE,
        /** More than the rider has with them. */
        MORE_THAN_OUT,
        /** Nothing is on its way: still in the store, or handed over already (then it is a return, D24). */
        NOTHING_OUT
    }
}
