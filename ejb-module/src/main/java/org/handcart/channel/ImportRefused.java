package org.handcart.channel;

/** A file that cannot be imported as asked (HTTP 422). */
public final class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImportRefused(String message) {
        super(message);
    }
}
