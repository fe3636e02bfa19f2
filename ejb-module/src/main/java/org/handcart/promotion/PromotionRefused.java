package org.handcart.promotion;

/** A promotion that cannot be: its terms contradict each other, or its store is unknown (HTTP 422); rolls back. */
public final class PromotionRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public PromotionRefused(String message) {
        super(message);
    }
}
