package org.handcart.cancellation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person was asked to agree to. */
@Embeddable
class Waiting {

    @Column(name = "approval_id")
    private @Nullable UUID approval;

    /** As JSON of the request; nothing but the hash of it is approved. */
    private @Nullable String asked;

    protected Waiting() {}

    Waiting(UUID approval, String asked) {
        this.approval = approval;
        this.asked = asked;
    }

    @Nullable
    UUID approval() {
        return approval;
    }

    @Nullable
    String asked() {
        return asked;
    }
}
