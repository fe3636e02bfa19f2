package org.handcart.pricing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Terms to add to a tax class; null {@code from}: from now, null {@code to}: for good. */
public record NewTaxTerms(
        Scope scope, @Nullable Instant from, @Nullable Instant to, TaxTerms terms) {}
