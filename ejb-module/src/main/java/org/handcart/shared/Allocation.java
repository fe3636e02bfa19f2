package org.handcart.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits an amount over weights by largest remainder (D2): every share is floored, the minor units left over go one
 * each to the largest fractions, ties to the earlier position. The shares always add up to the whole.
 */
public final class Allocation {

    private Allocation() {}

    /**
     * @param total the amount to split; a negative total is split as its mirror image
     * @param weights one or more weights, none negative; at least one above zero
     * @return a share for each weight, in the same order
     */
    public static List<Money> split(Money total, List<Long> weights) {
        BigInteger sum = BigInteger.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("weight below zero: " + weight);
            }
            sum = sum.add(BigInteger.valueOf(weight));
        }
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("all weights are zero");
        }
        if (total.isNegative()) {
            return split(total.negated(), weights).stream().map(Money::negated).toList();
        }
        return largestRemainder(total, weights, sum);
    }

    /**
     * As {@link #split(Money, List)}, falling back to other weights, such as quantities, when every weight is zero.
     */
    public static List<Money> split(Money total, List<Long> weights, List<Long> whenAllAreZero) {
        boolean allZero = weights.stream().allMatch(weight -> weight == 0);
        return split(total, allZero ? whenAllAreZero : weights);
    }

    /**
     * {@code total · part / whole}, rounded half up to the minor unit, such as a percentage.
     *
     * @param total not negative
     * @param part not negative
     * @param whole above zero
     */
    public static Money proportion(Money total, BigDecimal part, BigDecimal whole) {
        if (total.isNegative() || part.signum() < 0 || whole.signum() <= 0) {
            throw new IllegalArgumentException("no proportion %s : %s of %s".formatted(part, whole, total));
        }
        BigDecimal share = BigDecimal.valueOf(total.minor()).multiply(part).divide(whole, 0, RoundingMode.HALF_UP);
        return new Money(share.longValueExact(), total.currency());
    }

    private static List<Money> largestRemainder(Money total, List<Long> weights, BigInteger sum) {
        int n = weights.size();
        long[] shares = new long[n];
        BigInteger[] remainders = new BigInteger[n];
        long left = total.minor();
        for (int i = 0; i < n; i++) {
            BigInteger[] parts = BigInteger.valueOf(total.minor())
                    .multiply(BigInteger.valueOf(weights.get(i)))
                    .divideAndRemainder(sum);
            shares[i] = parts[0].longValueExact();
            remainders[i] = parts[1];
            left -= shares[i];
        }
        int[] byRemainder = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < left; i++) {
            shares[byRemainder[i]]++;
        }
        List<Money> result = new ArrayList<>(n);
        for (long share : shares) {
            result.add(new Money(share, total.currency()));
        }
        return List.copyOf(result);
    }
}
