package org.handcart.fulfillment;

import java.util.UUID;

/** Identifies a substitution. */
public record SubstitutionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
