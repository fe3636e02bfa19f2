package org.handcart.approval;

import java.util.UUID;

/** Identifies an approval. */
public record ApprovalId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
