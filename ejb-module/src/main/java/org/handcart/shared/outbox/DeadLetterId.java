package org.handcart.shared.outbox;

import java.util.UUID;

/** Identifies a dead letter. */
public record DeadLetterId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
