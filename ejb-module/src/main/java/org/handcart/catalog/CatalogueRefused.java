package org.handcart.catalog;

/** A file that is no catalogue, is too large, or is for a store that is not there (HTTP 422); nothing was taken in. */
public final class CatalogueRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public CatalogueRefused(String message) {
        super(message);
    }
}
