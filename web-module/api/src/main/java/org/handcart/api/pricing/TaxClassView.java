package org.handcart.api.pricing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.pricing.Dated;
import org.handcart.pricing.TaxClass;
import org.handcart.pricing.TaxTerms;
import org.jspecify.annotations.Nullable;

/** A tax class with terms, widest scope first and then by time; those of the history tell who wrote and withdrew them. */
public record TaxClassView(String code, String name, List<Terms> terms, long version) {

    /** What the class means in a scope from an instant, inclusive, to another, exclusive. */
    public record Terms(
            UUID id,
            ScopeView scope,
            boolean inclusive,
            Instant from,
            @Nullable Instant to,
            List<Rate> rates,
            Instant recordedAt,
            String recordedBy,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBy) {}

    /** A component; {@code percent} is a decimal text. */
    public record Rate(String component, String percent) {}

    static TaxClassView of(TaxClass known) {
        return new TaxClassView(
                known.code(),
                known.name(),
                known.terms().stream().map(TaxClassView::terms).toList(),
                known.version());
    }

    private static Terms terms(Dated<TaxTerms> dated) {
        return new Terms(
                dated.recorded().id(),
                ScopeView.of(dated.scope()),
                dated.terms().inclusive(),
                dated.period().from(),
                dated.period().to(),
                dated.terms().rates().stream()
                        .map(rate -> new Rate(rate.component(), rate.percent().toPlainString()))
                        .toList(),
                dated.recorded().at(),
                dated.recorded().by(),
                dated.recorded().withdrawnAt(),
                dated.recorded().withdrawnBy());
    }
}
