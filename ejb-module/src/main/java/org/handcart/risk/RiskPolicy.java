package org.handcart.risk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From which score a deed waits for somebody else's word.
 *
 * @param storeCode null for the whole organisation
 * @param waitsFrom 1 to 100; 101: nothing waits
 * @param version 0 where nothing was decided, and the organisation's policy or the product's holds
 */
public record RiskPolicy(
        @Nullable String storeCode,
        int waitsFrom,
        long version,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {}
