package org.handcart.payment;

/** The tenders make no sense (HTTP 422); rolls back. */
public final class TendersRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TendersRefused(String message) {
        super(message);
    }
}
