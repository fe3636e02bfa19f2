package org.handcart.catalog;

/** A product that cannot be: no name, a component twice or without a quantity (HTTP 422); rolls back. */
public final class ProductRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public ProductRefused(String message) {
        super(message);
    }
}
