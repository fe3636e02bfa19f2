package org.handcart.api.pricing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.handcart.api.json.Checked;
import org.handcart.api.json.Faults;
import org.handcart.pricing.TaxRate;
import org.handcart.pricing.TaxTerms;
import org.handcart.pricing.Wanted;
import org.jspecify.annotations.Nullable;

/** A tax class as a client writes it; terms are added to its history. */
public record TaxClassRequest(
        @NotNull @Size(min = 1, max = 200) String name,
        @Nullable @Size(max = 100) List<@NotNull @Valid Terms> terms) implements Checked {

    /** What the class means; no scope: in the organisation, no {@code from}: from now, no {@code to}: for good. */
    public record Terms(
            @Nullable @Valid ScopeRequest scope,
            @NotNull Boolean inclusive,
            @Nullable Instant from,
            @Nullable Instant to,
            @NotNull @Size(max = 10) List<@NotNull @Valid Rate> rates) {

        Wanted<TaxTerms> newTerms() {
            return new Wanted<>(
                    ScopeRequest.of(scope),
                    from,
                    to,
                    new TaxTerms(inclusive, rates.stream().map(Rate::rate).toList()));
        }
    }

    /** A component, such as CGST at 2.5 percent of the net amount. */
    public record Rate(
            @NotNull @Size(min = 1, max = 32) String component,

            @NotNull @Pattern(regexp = "[0-9]{1,4}(\\.[0-9]{1,6})?", message = "must be a decimal text such as \"2.5\"")
            String percent) {

        TaxRate rate() {
            return new TaxRate(component, new BigDecimal(percent));
        }
    }

    @Override
    public void check(Faults faults) {
        for (int i = 0; terms != null && i < terms.size(); i++) {
            Terms one = terms.get(i);
            ScopeRequest.check(one.scope(), "/terms/" + i + "/scope", faults);
            if (one.from() != null && one.to() != null && !one.to().isAfter(one.from())) {
                faults.add("/terms/" + i + "/to", "must be after from");
            }
        }
    }

    List<Wanted<TaxTerms>> newTerms() {
        return terms == null ? List.of() : terms.stream().map(Terms::newTerms).toList();
    }
}
