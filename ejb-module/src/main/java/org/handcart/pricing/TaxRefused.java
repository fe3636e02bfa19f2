package org.handcart.pricing;

/** Terms of tax that cannot be: an unknown store or city, a component twice, an end before the beginning (HTTP 422). */
public final class TaxRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public TaxRefused(String message) {
        super(message);
    }
}
