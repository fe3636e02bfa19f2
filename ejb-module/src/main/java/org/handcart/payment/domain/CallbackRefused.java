package org.handcart.payment.domain;

/** A gateway's call is not taken in. Nothing of it was stored. */
public final class CallbackRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** No signature, a wrong one, or somebody else's. */
        NOT_AUTHENTIC,
        /** Signed too long ago, or in the future. */
        OUT_OF_TIME,
        /** Signed, and no event that we can read. */
        MALFORMED,
        /** What is needed to check it is away or not configured; the gateway shall call again. */
        UNCHECKABLE
    }

    public CallbackRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
