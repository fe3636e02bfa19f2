package org.handcart.shared.idempotency;

/** The idempotency key was used with another request (HTTP 422); rolls back. */
public final class KeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyReused() {
        super("the Idempotency-Key was used with another request");
    }
}
