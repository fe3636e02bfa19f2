package org.handcart.validation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How often a rule could not be evaluated lately, and why the last time. */
public record RuleFailures(
        int count, @Nullable Instant lastAt, @Nullable String last) {}
