package org.handcart.cod;

import java.util.List;
import org.handcart.shared.Money;

/** Cash that somebody counted: the total and what it was made of. */
public record CountedCash(Money total, List<Denomination> denominations) {

    public CountedCash {
        denominations = List.copyOf(denominations);
    }
}
