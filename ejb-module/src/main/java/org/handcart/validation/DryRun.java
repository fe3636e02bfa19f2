package org.handcart.validation;

import java.time.Instant;
import org.handcart.order.Position;
import org.jspecify.annotations.Nullable;

/**
 * Which orders of the past a rule is asked about.
 *
 * @param after where an earlier, incomplete run stopped; null from the newest on
 * @param limit orders at most
 */
public record DryRun(
        RuleDefinition rule,
        Instant from,
        Instant to,
        @Nullable Position after,
        int limit) {}
