package org.handcart.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** D2. */
class AllocationTest {

    @Test
    void spreadsABundleOverItsComponents() {
        List<Long> list = List.of(19900L, 29800L, 9900L);

        assertThat(Allocation.split(inr("499.00"), list)).containsExactly(inr("166.61"), inr("249.50"), inr("82.89"));
        assertThat(Allocation.split(inr("998.00"), list)).containsExactly(inr("333.22"), inr("499.00"), inr("165.78"));
    }

    @Test
    void spreadsYen() {
        Currency yen = Currency.getInstance("JPY");

        assertThat(Allocation.split(Money.of("1000", "JPY"), List.of(398L, 298L, 198L)))
                .containsExactly(Money.ofMinor(445, yen), Money.ofMinor(333, yen), Money.ofMinor(222, yen));
    }

    @Test
    void spreadsDinars() {
        assertThat(Allocation.split(Money.of("10.000", "KWD"), List.of(1L, 1L, 1L)))
                .containsExactly(Money.of("3.334", "KWD"), Money.of("3.333", "KWD"), Money.of("3.333", "KWD"));
    }

    @Test
    void spreadsADiscountAsItWasFrozen() {
        assertThat(Allocation.split(inr("50.00"), List.of(9999L, 12000L))).containsExactly(inr("22.73"), inr("27.27"));
    }

    @Test
    void spreadsARefundInProportion() {
        assertThat(Allocation.split(inr("120.00"), List.of(37500L, 10000L)))
                .containsExactly(inr("94.74"), inr("25.26"));
    }

    @Test
    void givesTiesToTheEarlierLine() {
        assertThat(Allocation.split(inr("0.02"), List.of(1L, 1L, 1L)))
                .containsExactly(inr("0.01"), inr("0.01"), inr("0.00"));
    }

    @Test
    void fallsBackToQuantitiesWhenNothingHasAPrice() {
        assertThat(Allocation.split(inr("9.00"), List.of(0L, 0L), List.of(1L, 2L)))
                .containsExactly(inr("3.00"), inr("6.00"));
    }

    @Test
    void refusesWeightsThatMeanNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Allocation.split(inr("1.00"), List.of(0L, 0L)));
        assertThatIllegalArgumentException().isThrownBy(() -> Allocation.split(inr("1.00"), List.of(1L, -1L)));
        assertThatIllegalArgumentException().isThrownBy(() -> Allocation.split(inr("1.00"), List.of()));
    }

    @Property
    void addsUpToTheWhole(@ForAll("amounts") Money total, @ForAll("weights") List<Long> weights) {
        assertThat(sum(Allocation.split(total, weights), total)).isEqualTo(total);
    }

    @Property
    void staysWithinOneMinorUnitOfTheExactShare(@ForAll("amounts") Money total, @ForAll("weights") List<Long> weights) {
        double whole = weights.stream().mapToDouble(Long::doubleValue).sum();
        List<Money> shares = Allocation.split(total, weights);
        for (int i = 0; i < shares.size(); i++) {
            double exact = total.minor() * (weights.get(i) / whole);
            assertThat((double) shares.get(i).minor()).isBetween(exact - 1.001, exact + 1.001);
        }
    }

    @Property
    void isNeverNegative(@ForAll("amounts") Money total, @ForAll("weights") List<Long> weights) {
        assertThat(Allocation.split(total, weights)).noneMatch(Money::isNegative);
    }

    @Property
    void givesNothingToWhatWeighsNothing(@ForAll("amounts") Money total, @ForAll("weights") List<Long> weights) {
        List<Money> shares = Allocation.split(total, weights);
        for (int i = 0; i < shares.size(); i++) {
            if (weights.get(i) == 0) {
                assertThat(shares.get(i).isZero()).isTrue();
            }
        }
    }

    /** The same lines in another order get the same shares, up to the minor unit that goes to the earlier of equals. */
    @Property
    void doesNotDependOnTheOrderOfDifferentWeights(
            @ForAll("amounts") Money total,
            @ForAll @Size(min = 2, max = 6) List<@LongRange(min = 1, max = 1_000_000) Long> weights) {
        Assume.that(weights.stream().distinct().count() == weights.size());
        List<Money> forward = Allocation.split(total, weights);
        List<Long> reversed = new java.util.ArrayList<>(weights);
        java.util.Collections.reverse(reversed);
        List<Money> backward = new java.util.ArrayList<>(Allocation.split(total, reversed));
        java.util.Collections.reverse(backward);

        for (int i = 0; i < weights.size(); i++) {
            long difference = forward.get(i).minor() - backward.get(i).minor();
            assertThat(difference).isBetween(-1L, 1L);
        }
        assertThat(Allocation.split(total, weights)).isEqualTo(forward);
    }

    @Property
    void mirrorsNegativeAmounts(@ForAll("amounts") Money total, @ForAll("weights") List<Long> weights) {
        assertThat(Allocation.split(total.negated(), weights))
                .isEqualTo(Allocation.split(total, weights).stream()
                        .map(Money::negated)
                        .toList());
    }

    @Provide
    Arbitrary<Money> amounts() {
        return Arbitraries.of("INR", "JPY", "KWD")
                .flatMap(code -> Arbitraries.longs()
                        .between(0, 1_000_000_000_000L)
                        .map(minor -> Money.ofMinor(minor, Currency.getInstance(code))));
    }

    @Provide
    Arbitrary<List<Long>> weights() {
        return Arbitraries.longs()
                .between(0, 10_000_000)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .filter(weights -> weights.stream().anyMatch(weight -> weight > 0));
    }

    private static Money sum(List<Money> parts, Money like) {
        return parts.stream().reduce(Money.zero(like.currency()), Money::plus);
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }

    @Test
    void splitsTheLargestAmountsWithoutOverflow() {
        Money most = Money.ofMinor(Long.MAX_VALUE, Currency.getInstance("INR"));

        assertThat(sum(Allocation.split(most, Arrays.asList(Long.MAX_VALUE, Long.MAX_VALUE, 1L)), most))
                .isEqualTo(most);
    }
}
