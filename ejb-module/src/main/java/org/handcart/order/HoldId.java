package org.handcart.order;

import java.util.UUID;

/** Identifies a hold of an order. */
public record HoldId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
