package org.handcart.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.handcart.payment.RefundExceedsCaptured;
import org.handcart.shared.Money;
import org.junit.jupiter.api.Test;

/** D11. */
class RefundSpreadTest {

    private static final List<Money> CREDIT_THEN_CARD = List.of(inr("100.00"), inr("375.00"));

    @Test
    void givesBackFirstWhatWasConsumedLast() {
        assertThat(RefundSpread.LAST_FIRST.over(CREDIT_THEN_CARD, inr("120.00")))
                .containsExactly(inr("0.00"), inr("120.00"));
        assertThat(RefundSpread.LAST_FIRST.over(CREDIT_THEN_CARD, inr("400.00")))
                .containsExactly(inr("25.00"), inr("375.00"));
    }

    @Test
    void givesBackInProportion() {
        assertThat(RefundSpread.PROPORTIONAL.over(CREDIT_THEN_CARD, inr("120.00")))
                .containsExactly(inr("25.26"), inr("94.74"));
    }

    @Test
    void saysHowMuchIsAvailable() {
        for (RefundSpread spread : RefundSpread.values()) {
            assertThatThrownBy(() -> spread.over(CREDIT_THEN_CARD, inr("475.01")))
                    .isInstanceOfSatisfying(
                            RefundExceedsCaptured.class,
                            refused -> assertThat(refused.available()).isEqualTo(inr("475.00")));
        }
    }

    @Property
    void neverTakesMoreFromATenderThanItHas(
            @ForAll @Size(min = 1, max = 5) List<@LongRange(min = 0, max = 1_000_000) Long> tenders,
            @ForAll @LongRange(min = 1, max = 5_000_000) long wanted) {
        List<Money> available = tenders.stream().map(RefundSpreadTest::minor).toList();
        long sum = tenders.stream().mapToLong(Long::longValue).sum();
        if (sum == 0) {
            return;
        }
        Money amount = minor(Math.min(wanted, sum));
        for (RefundSpread spread : RefundSpread.values()) {
            List<Money> shares = spread.over(available, amount);
            for (int i = 0; i < shares.size(); i++) {
                assertThat(shares.get(i)).isBetween(minor(0), available.get(i));
            }
            assertThat(shares.stream().reduce(minor(0), Money::plus)).isEqualTo(amount);
        }
    }

    private static Money minor(long minor) {
        return Money.ofMinor(minor, Currency.getInstance("INR"));
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
