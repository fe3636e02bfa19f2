package org.handcart.inventory;

import java.util.List;
import java.util.function.Function;

/** All or nothing. */
public sealed interface ReserveOutcome {

    record Reserved() implements ReserveOutcome {}

    /** Nothing was reserved. */
    record NotEnough(List<Shortage> shortages) implements ReserveOutcome {}

    record Shortage(String sku, int requested, int available) {}

    default <T> T fold(Function<Reserved, T> reserved, Function<NotEnough, T> notEnough) {
        if (this instanceof Reserved done) {
            return reserved.apply(done);
        }
        return notEnough.apply((NotEnough) this);
    }
}
