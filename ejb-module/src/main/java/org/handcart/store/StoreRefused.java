package org.handcart.store;

/** A store that cannot be: an unknown currency or zone, a limit in another currency (HTTP 422); rolls back. */
public final class StoreRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public StoreRefused(String message) {
        super(message);
    }

    public StoreRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
