package org.handcart.pricing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who wrote an entry of a list and when, and who took it back. What is withdrawn counts for nothing but the history. */
public record Recorded(
        UUID id,
        Instant at,
        String by,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy) {

    public boolean stands() {
        return withdrawnAt == null;
    }
}
