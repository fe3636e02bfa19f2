package org.handcart.checkout;

import java.util.Map;
import java.util.function.Function;
import org.handcart.order.AcceptedOrder;

/** What placing an order may answer. {@code pointers}: JSON Pointer into the request → what is wrong there. */
public sealed interface PlaceOutcome {

    record Placed(AcceptedOrder order) implements PlaceOutcome {}

    record Refused(Reason reason, String detail, Map<String, String> pointers) implements PlaceOutcome {}

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
        COD_NOT_ELIGIBLE
    }

    default <T> T fold(Function<Placed, T> placed, Function<Refused, T> refused) {
        if (this instanceof Placed done) {
            return placed.apply(done);
        }
        return refused.apply((Refused) this);
    }
}
