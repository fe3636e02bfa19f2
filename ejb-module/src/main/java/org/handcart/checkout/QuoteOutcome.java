package org.handcart.checkout;

import java.util.function.Function;

/** What asking for a price may answer. */
public sealed interface QuoteOutcome {

    record Quoted(Quote quote) implements QuoteOutcome {}

    /** As placing the order would be. */
    record Refused(PlaceOutcome.Refused refusal) implements QuoteOutcome {}

    default <T> T fold(Function<Quote, T> quoted, Function<PlaceOutcome.Refused, T> refused) {
        if (this instanceof Quoted done) {
            return quoted.apply(done.quote());
        }
        return refused.apply(((Refused) this).refusal());
    }
}
