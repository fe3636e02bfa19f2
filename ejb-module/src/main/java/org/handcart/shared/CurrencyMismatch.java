package org.handcart.shared;

import java.util.Currency;

/** Two amounts of different currencies met in one calculation; always a defect in the caller. */
public final class CurrencyMismatch extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public CurrencyMismatch(Currency one, Currency other) {
        super("cannot mix " + one + " and " + other);
    }
}
