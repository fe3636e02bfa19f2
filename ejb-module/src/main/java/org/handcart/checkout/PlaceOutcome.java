package org.handcart.checkout;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.handcart.order.AcceptedOrder;
import org.handcart.validation.Finding;

/** What placing an order may answer. {@code pointers}: JSON Pointer into the request → what is wrong there. */
public sealed interface PlaceOutcome {

    /** @param notices rules that warned, and those that hold the order */
    record Placed(AcceptedOrder order, List<Finding> notices) implements PlaceOutcome {}

    /** @param rules every broken rule that refuses, when the reason is RULE */
    record Refused(Reason reason, String detail, Map<String, String> pointers, List<Finding> rules)
            implements PlaceOutcome {

        public Refused(Reason reason, String detail, Map<String, String> pointers) {
            this(reason, detail, pointers, List.of());
        }
    }

    enum Reason {
        UNKNOWN_STORE,
        STORE_CLOSED,
        NO_STORE_NEARBY,
        CURRENCY_MISMATCH,
        UNKNOWN_PRODUCT,
        NO_PRICE,
        PRICE_NOT_ALLOWED,
        TOTAL_MISMATCH,
        DISCOUNT_NOT_APPLICABLE,
        DISCOUNT_MISMATCH,
        NEGATIVE_TOTAL,
        OUT_OF_STOCK,
        COD_NOT_ELIGIBLE,
        RULE
    }

    default <T> T fold(Function<Placed, T> placed, Function<Refused, T> refused) {
        if (this instanceof Placed done) {
            return placed.apply(done);
        }
        return refused.apply((Refused) this);
    }
}
