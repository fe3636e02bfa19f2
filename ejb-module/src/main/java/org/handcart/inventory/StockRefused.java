package org.handcart.inventory;

/** A stock change that makes no sense (HTTP 422); rolls back. */
public final class StockRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StockRefused(String message) {
        super(message);
    }
}
