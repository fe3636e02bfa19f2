package org.handcart.shared;

import java.util.UUID;

/** An organisation: the tenant that owns a row. */
public record OrgId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
