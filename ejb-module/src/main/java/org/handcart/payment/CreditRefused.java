package org.handcart.payment;

/** Store credit cannot be given like this (HTTP 422); rolls back. */
public final class CreditRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CreditRefused(String message) {
        super(message);
    }
}
