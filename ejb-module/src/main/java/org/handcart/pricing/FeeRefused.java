package org.handcart.pricing;

/** A fee rule that cannot be: an unknown store or city, another currency, an end before the beginning (HTTP 422). */
public final class FeeRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public FeeRefused(String message) {
        super(message);
    }
}
