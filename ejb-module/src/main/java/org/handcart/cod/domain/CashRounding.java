package org.handcart.cod.domain;

import java.util.Currency;
import java.util.Map;
import org.handcart.shared.Money;

/**
 * The smallest step in which a currency is paid in cash (D8). Coins below it are not handed over at a door, although
 * prices have them.
 *
 * @param step in minor units, 1 or more
 */
public record CashRounding(long step) {

    private static final Map<String, Long> STEPS = Map.of("INR", 100L, "CHF", 5L);

    public CashRounding {
        if (step < 1) {
            throw new IllegalArgumentException("a cash step is at least one minor unit");
        }
    }

    /** INR 1.00, CHF 0.05, every other currency its minor unit. */
    public static CashRounding of(Currency currency) {
        return new CashRounding(STEPS.getOrDefault(currency.getCurrencyCode(), 1L));
    }

    /** To the nearest step, half up. The amount is not negative. */
    public Money round(Money exact) {
        if (exact.isNegative()) {
            throw new IllegalArgumentException("cannot collect a negative amount: " + exact);
        }
        long over = exact.minor() % step;
        long down = exact.minor() - over;
        return Money.ofMinor(2 * over >= step && over > 0 ? Math.addExact(down, step) : down, exact.currency());
    }
}
