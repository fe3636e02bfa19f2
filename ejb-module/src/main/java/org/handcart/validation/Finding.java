package org.handcart.validation;

import org.jspecify.annotations.Nullable;

/**
 * One rule that an order breaks, or that could not be evaluated for it.
 *
 * @param severity what follows; for a rule that failed, {@link Severity#whenItFails}
 * @param message for whoever placed the order
 * @param pointer JSON Pointer into the request; null for the order as a whole
 * @param failure why the rule could not be evaluated; null when it was, and is broken
 */
public record Finding(
        String rule,
        long version,
        Severity severity,
        String message,
        @Nullable String pointer,
        @Nullable String failure) {}
