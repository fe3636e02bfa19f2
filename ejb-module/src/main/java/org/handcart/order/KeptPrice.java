package org.handcart.order;

import java.util.List;
import org.handcart.shared.Money;

/** What goods that are kept cost under the rules the order was placed under (D5); computed by whoever knows the rules. */
@FunctionalInterface
public interface KeptPrice {

    /** @param kept every line of the order, also those of which nothing is kept */
    Priced of(List<KeptLine> kept);

    /**
     * @param price of everything that is kept, taxes included
     * @param derivation how it came about, in sentences
     */
    record Priced(Money price, List<String> derivation) {

        public Priced {
            derivation = List.copyOf(derivation);
        }
    }
}
