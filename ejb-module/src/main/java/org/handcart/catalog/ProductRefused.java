package org.handcart.catalog;

import org.jspecify.annotations.Nullable;

/** A product or category that cannot be (HTTP 422); rolls back. Names the field where it is one. */
public final class ProductRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String pointer;

    public ProductRefused(String message) {
        this(message, null);
    }

    /** @param pointer a JSON pointer into the product, such as {@code /gtin} */
    public ProductRefused(String message, @Nullable String pointer) {
        super(message);
        this.pointer = pointer;
    }

    public @Nullable String pointer() {
        return pointer;
    }
}
