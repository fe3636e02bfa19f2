package org.handcart.catalog;

/** A bundle names a component that is not a plain product (HTTP 422). */
public final class UnknownComponent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownComponent(String sku) {
        super("component " + sku + " is unknown, or is a bundle itself");
    }
}
