package org.handcart.payment;

import java.util.function.Function;

/** What became of a gateway's call to us. */
public sealed interface CallbackOutcome {

    /**
     * All of it is stored.
     *
     * @param fresh how many of its events were new
     */
    record Kept(int fresh, int known) implements CallbackOutcome {}

    /** Nothing of it was stored. */
    record Refused(Reason reason) implements CallbackOutcome {}

    /** Why it was refused. The gateway is told no more than this. */
    enum Reason {
        /** There is no such account, or it never calls us. */
        UNKNOWN_ACCOUNT,
        NOT_AUTHENTIC,
        OUT_OF_TIME,
        MALFORMED,
        /** What is needed to check it is away; the gateway shall call again. */
        UNCHECKABLE
    }

    default <T> T fold(Function<Kept, T> kept, Function<Refused, T> refused) {
        return this instanceof Kept yes ? kept.apply(yes) : refused.apply((Refused) this);
    }
}
