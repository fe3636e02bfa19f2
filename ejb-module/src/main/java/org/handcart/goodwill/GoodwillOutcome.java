package org.handcart.goodwill;

/** What became of a {@link GoodwillCommand}. */
public sealed interface GoodwillOutcome {

    /** Given, waiting for a person, or what would happen. */
    record Accepted(GoodwillView goodwill) implements GoodwillOutcome {}

    /** No such order for this actor. */
    record UnknownOrder() implements GoodwillOutcome {}

    /** The amount is in another currency than the order. */
    record OtherCurrency(String currency) implements GoodwillOutcome {}
}
