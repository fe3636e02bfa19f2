package org.handcart.approval;

/** A limit or a rate cannot be like this. Rolls back. */
public class LimitRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LimitRefused(String message) {
        super(message);
    }
}
