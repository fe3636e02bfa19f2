package org.handcart.cod;

import org.handcart.shared.Money;

/** So many coins or notes of one value. */
public record Denomination(Money value, int count) {

    public Denomination {
        if (!value.isPositive() || count < 1) {
            throw new IllegalArgumentException(count + " of " + value);
        }
    }
}
