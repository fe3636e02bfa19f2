package org.handcart.cod.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handcart.cod.CountedCash;
import org.handcart.cod.Denomination;
import org.handcart.shared.Money;

/** Which coins and notes there are, in minor units. A currency that is not listed takes any. */
public final class LegalTender {

    private static final Map<String, Set<Long>> VALUES = Map.of(
            "INR", Set.of(50L, 100L, 200L, 500L, 1_000L, 2_000L, 5_000L, 10_000L, 20_000L, 50_000L, 200_000L),
            "EUR",
                    Set.of(
                            1L, 2L, 5L, 10L, 20L, 50L, 100L, 200L, 500L, 1_000L, 2_000L, 5_000L, 10_000L, 20_000L,
                            50_000L),
            "USD", Set.of(1L, 5L, 10L, 25L, 50L, 100L, 200L, 500L, 1_000L, 2_000L, 5_000L, 10_000L),
            "GBP", Set.of(1L, 2L, 5L, 10L, 20L, 50L, 100L, 200L, 500L, 1_000L, 2_000L, 5_000L),
            "CHF", Set.of(5L, 10L, 20L, 50L, 100L, 200L, 500L, 1_000L, 2_000L, 5_000L, 10_000L, 20_000L, 100_000L),
            "JPY", Set.of(1L, 5L, 10L, 50L, 100L, 500L, 1_000L, 2_000L, 5_000L, 10_000L),
            "KWD", Set.of(5L, 10L, 20L, 50L, 100L, 250L, 500L, 1_000L, 5_000L, 10_000L, 20_000L),
            "AED", Set.of(25L, 50L, 100L, 500L, 1_000L, 2_000L, 5_000L, 10_000L, 20_000L, 50_000L, 100_000L));

    private static final long LARGEST_NOTE = 1_000_000_000;
    private static final long MOST = 1_000_000_000_000L;

    private LegalTender() {}

    /** Above zero, and no more than a drawer ever saw: what is larger is a slip of the finger. */
    public static boolean isMovable(Money amount) {
        return amount.isPositive() && amount.minor() <= MOST;
    }

    /** What is wrong with a count, in a sentence: a note that does not exist, one listed twice, another sum. */
    public static Optional<String> fault(CountedCash counted) {
        Money total = counted.total();
        Set<Long> known = VALUES.get(total.currency().getCurrencyCode());
        Set<Money> seen = new HashSet<>();
        long sum = 0;
        for (Denomination denomination : counted.denominations()) {
            Money value = denomination.value();
            if (!value.currency().equals(total.currency())) {
                return Optional.of("%s is not of the currency that is counted".formatted(value));
            }
            if (known == null ? value.minor() > LARGEST_NOTE : !known.contains(value.minor())) {
                return Optional.of("there is no coin or note of %s".formatted(value));
            }
            if (!seen.add(value)) {
                return Optional.of("%s is listed twice".formatted(value));
            }
            sum = Math.addExact(sum, Math.multiplyExact(value.minor(), denomination.count()));
        }
        Money made = Money.ofMinor(sum, total.currency());
        return made.equals(total)
                ? Optional.empty()
                : Optional.of("the denominations make %s, not %s".formatted(made, total));
    }

    /** The values of a currency, for tests and forms; empty when any is taken. */
    public static List<Long> values(String currency) {
        return VALUES.getOrDefault(currency, Set.of()).stream().sorted().toList();
    }
}
