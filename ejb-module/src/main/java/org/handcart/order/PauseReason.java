package org.handcart.order;

/** Why the clock of a promise stands still. Only what the customer causes is here: nothing else ever pauses it (D27). */
public enum PauseReason {
    ASKED_TO_WAIT,
    NOT_REACHABLE,
    WRONG_ADDRESS,
    NOT_AT_HOME
}
