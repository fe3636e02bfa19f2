package org.handcart.pricing;

/** A price that cannot be: unknown product or store, below zero, not in the store's currency (HTTP 422); rolls back. */
public final class PriceRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public PriceRefused(String message) {
        super(message);
    }
}
