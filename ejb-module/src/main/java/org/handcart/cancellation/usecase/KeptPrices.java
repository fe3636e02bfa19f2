package org.handcart.cancellation.usecase;

import jakarta.enterprise.context.Dependent;
import org.handcart.order.FrozenTerms;
import org.handcart.order.KeptPrice;
import org.handcart.shared.Actor;
import org.jspecify.annotations.Nullable;

/** What the goods that are kept of an order cost under the terms it was placed under (D5). */
@Dependent
class KeptPrices {

    /** Null when every discount of the order is kept. */
    @Nullable
    KeptPrice of(Actor actor, FrozenTerms order) {
        return null;
    }
}
