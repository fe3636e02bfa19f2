package org.handcart.api.pricing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.pricing.Dated;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** A price of a scope from an instant, inclusive, to another, exclusive, and who wrote and withdrew it. */
public record PriceView(
        UUID id,
        ScopeView scope,
        Money amount,
        Instant from,
        @Nullable Instant to,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy) {
    /** A page, the last written first; {@code next} is what to send as {@code after}. */
    public record Page(List<PriceView> items, @Nullable String next) {}

    static PriceView of(Dated<Money> price) {
        return new PriceView(
                price.recorded().id(),
                ScopeView.of(price.scope()),
                price.terms(),
                price.period().from(),
                price.period().to(),
                price.recorded().at(),
                price.recorded().by(),
                price.recorded().withdrawnAt(),
                price.recorded().withdrawnBy());
    }
}
