package org.handcart.pricing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry to add to a history; null {@code from}: from now, null {@code to}: for good. */
public record Wanted<T>(
        Scope scope, @Nullable Instant from, @Nullable Instant to, T terms) {}
