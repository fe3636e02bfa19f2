package org.handcart.cancellation;

import java.util.UUID;

/** Identifies a cancellation. */
public record CancellationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
