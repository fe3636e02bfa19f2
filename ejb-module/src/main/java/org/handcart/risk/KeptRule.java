package org.handcart.risk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule in one version. Version 0 is one that comes with the product and that the organisation has not changed.
 *
 * @param changedAt null for version 0
 */
public record KeptRule(
        RiskRule rule,
        long version,
        String changedBy,
        @Nullable Instant changedAt) {}
