package org.handcart.shared.idempotency;

/** A call with the same idempotency key has not finished (HTTP 409 with Retry-After); rolls back. */
public final class StillRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StillRunning() {
        super("a request with this Idempotency-Key is still running");
    }
}
