package org.handcart.payment;

import org.handcart.shared.Money;

/** D10; rolls back. Carries what is still available. */
public final class RefundExceedsCaptured extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Money available;

    public RefundExceedsCaptured(Money available) {
        super("only " + available + " can still be refunded");
        this.available = available;
    }

    public Money available() {
        return available;
    }
}
