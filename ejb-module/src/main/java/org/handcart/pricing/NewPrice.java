package org.handcart.pricing;

import java.time.Instant;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** A price in a scope; null {@code from}: from now, null {@code to}: for good. */
public record NewPrice(
        String sku,
        Scope scope,
        Money amount,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** For good, of the organisation or of one store. */
    public NewPrice(String sku, @Nullable String storeCode, Money amount, @Nullable Instant from) {
        this(sku, storeCode == null ? Scope.organisation() : Scope.store(storeCode), amount, from, null);
    }
}
