package org.handcart.checkout;

import java.util.function.Function;
import org.handcart.validation.OrderDraft;

/** What asking for an order as rules would see it may answer. */
public sealed interface DraftOutcome {

    record Drafted(OrderDraft draft) implements DraftOutcome {}

    /** As placing the order would be. */
    record Refused(PlaceOutcome.Refused refusal) implements DraftOutcome {}

    default <T> T fold(Function<OrderDraft, T> drafted, Function<PlaceOutcome.Refused, T> refused) {
        if (this instanceof Drafted done) {
            return drafted.apply(done.draft());
        }
        return refused.apply(((Refused) this).refusal());
    }
}
