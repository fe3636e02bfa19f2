package org.handcart.order;

import java.util.UUID;

/** Identifies a line of an order. */
public record OrderLineId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
