package org.handcart.approval.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.handcart.approval.ExchangeRate;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The booked rates of an organisation. Amounts are compared in the base, exactly; nothing is rounded in anybody's favour.
 *
 * @param base null when none is booked
 */
public record Rates(@Nullable Currency base, Map<Currency, ExchangeRate> booked) {

    /** Beyond it nobody means what they booked; and sums of less never overflow. */
    private static final BigDecimal MOST = new BigDecimal("1e14");

    /** What one unit is worth in the base; empty when nobody booked it. */
    public Optional<BigDecimal> of(Currency currency) {
        if (currency.equals(base)) {
            return Optional.of(BigDecimal.ONE);
        }
        return Optional.ofNullable(booked.get(currency)).map(ExchangeRate::rate);
    }

    /** What a spending is worth in the base, exactly, by the rate that was frozen on it; empty when no rate says. */
    public Optional<BigDecimal> worth(Booked spent) {
        Optional<BigDecimal> rate =
                spent.rate() != null && spent.base() != null && spent.base().equals(base)
                        ? Optional.of(spent.rate())
                        : of(spent.amount().currency());
        return rate.map(spent.amount().amount()::multiply);
    }

    /** An amount of the base, rounded up; empty for more than anybody means. */
    public Optional<Money> ofBase(BigDecimal worth) {
        return base == null || worth.compareTo(MOST) > 0
                ? Optional.empty()
                : Optional.of(Money.of(worth.setScale(base.getDefaultFractionDigits(), RoundingMode.CEILING), base));
    }

    /**
     * So much of one currency.
     *
     * @param rate what a unit of it was worth in {@code base} when it was booked; null when nobody had booked one
     */
    public record Booked(
            Money amount, @Nullable Currency base, @Nullable BigDecimal rate) {}

    /** With today's rate, to be frozen. */
    public Booked freeze(Money amount) {
        return new Booked(amount, base, of(amount.currency()).orElse(null));
    }
}
