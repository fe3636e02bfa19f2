package org.handcart.api.pricing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.handcart.api.json.Amounts;
import org.handcart.api.json.Checked;
import org.handcart.api.json.CurrencyCode;
import org.handcart.api.json.DecimalAmount;
import org.handcart.api.json.Faults;
import org.handcart.pricing.FeeRefund;
import org.handcart.pricing.FeeTerms;
import org.handcart.pricing.FeeType;
import org.handcart.pricing.FeeWindow;
import org.handcart.pricing.Wanted;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a fee rule says from {@code from} (now when absent) to {@code to} (for good when absent). No scope: in the
 * organisation; no refund policy: back when nothing is delivered; no windows: always.
 */
public record FeeRuleRequest(
        @NotNull FeeType type,
        @Nullable @Valid ScopeRequest scope,
        @NotNull @CurrencyCode String currency,
        @NotNull @DecimalAmount String amount,
        @Nullable @DecimalAmount String freeFrom,
        @Nullable @DecimalMin("1") @DecimalMax("100") BigDecimal multiplier,
        @Nullable FeeRefund refundPolicy,
        @Nullable @Size(max = 50) List<@NotNull @Valid Window> windows,
        @Nullable Instant from,
        @Nullable Instant to)
        implements Checked {

    /** By the clock on the store's wall; no days: every day; one that closes before it opens goes on past midnight. */
    public record Window(
            @Nullable @Size(min = 1, max = 7) List<@NotNull DayOfWeek> days,

            @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "must be a time of day such as 18:00")
            String opens,

            @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "must be a time of day such as 22:00")
            String closes) {

        FeeWindow window() {
            return new FeeWindow(
                    days == null ? EnumSet.allOf(DayOfWeek.class) : EnumSet.copyOf(days),
                    LocalTime.parse(opens),
                    LocalTime.parse(closes));
        }
    }

    @Override
    public void check(Faults faults) {
        ScopeRequest.check(scope, "/scope", faults);
        if (from != null && to != null && !to.isAfter(from)) {
            faults.add("/to", "must be after from");
        }
    }

    /** @throws org.handcart.api.problem.Problem 422 for a currency that is unknown or cannot hold an amount */
    Wanted<FeeTerms> wanted() {
        Amounts amounts = Amounts.in(currency, "/currency");
        Money asked = amounts.of(amount, "/amount");
        Money threshold = amounts.of(freeFrom, "/freeFrom");
        amounts.refuse();
        FeeTerms terms = new FeeTerms(
                type,
                Objects.requireNonNull(asked),
                threshold,
                multiplier,
                refundPolicy == null ? FeeRefund.ON_FULL_CANCEL : refundPolicy,
                windows == null
                        ? List.of()
                        : windows.stream().map(Window::window).toList());
        return new Wanted<>(ScopeRequest.of(scope), from, to, terms);
    }
}
