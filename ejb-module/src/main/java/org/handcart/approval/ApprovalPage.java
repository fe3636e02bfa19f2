package org.handcart.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param next the last one's place when there are more */
public record ApprovalPage(
        List<ApprovalView> items, @Nullable Place next) {

    /** Where a page ends. */
    public record Place(Instant requestedAt, UUID id) {}
}
