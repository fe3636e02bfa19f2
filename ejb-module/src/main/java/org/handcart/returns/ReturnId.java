package org.handcart.returns;

import java.util.UUID;

/** Identifies a return. */
public record ReturnId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
