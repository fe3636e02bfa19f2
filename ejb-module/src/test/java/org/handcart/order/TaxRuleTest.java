package org.handcart.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.order.OrderFixture.tax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.handcart.shared.Money;
import org.junit.jupiter.api.Test;

class TaxRuleTest {

    private static TaxRule rule(boolean inclusive, String... rates) {
        List<TaxRule.Rate> all = new ArrayList<>();
        for (int i = 0; i < rates.length; i++) {
            all.add(new TaxRule.Rate("T" + i, new BigDecimal(rates[i])));
        }
        return new TaxRule(inclusive, all);
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }

    @Test
    void fivePercentInsideOneHundredAndFiveIsFive() {
        assertThat(rule(true, "5").on(inr("105.00"))).containsExactly(tax("T0", "5", true, "5.00"));
        assertThat(rule(true, "2.5", "2.5").on(inr("105.00")))
                .containsExactly(tax("T0", "2.5", true, "2.50"), tax("T1", "2.5", true, "2.50"));
    }

    @Test
    void fivePercentOnTopOfOneHundredIsFive() {
        assertThat(rule(false, "5").on(inr("100.00"))).containsExactly(tax("T0", "5", false, "5.00"));
        assertThat(rule(false, "9", "9").on(inr("77.26")))
                .as("6.9534 each")
                .containsExactly(tax("T0", "9", false, "6.95"), tax("T1", "9", false, "6.95"));
    }

    @Test
    void componentsInsideAPriceAreSplitSoThatTheyAddUp() {
        // 77.26 · 5 / 105 = 3.679, together 3.68; each alone would be 1.84 (1.8395), or 3.67 with an odd unit to one.
        assertThat(rule(true, "2.5", "2.5").on(inr("77.26")))
                .containsExactly(tax("T0", "2.5", true, "1.84"), tax("T1", "2.5", true, "1.84"));
        // 10.01 · 12 / 112 = 1.0725: 1.07, the odd unit to the earlier of two equals.
        assertThat(rule(true, "6", "6").on(inr("10.01")))
                .containsExactly(tax("T0", "6", true, "0.54"), tax("T1", "6", true, "0.53"));
    }

    @Test
    void aRateOfZeroIsToldAndCostsNothing() {
        assertThat(rule(true, "0").on(inr("10.00"))).containsExactly(tax("T0", "0", true, "0.00"));
        assertThat(rule(false).on(inr("10.00"))).isEmpty();
    }

    @Test
    void isTheSameOnWhatAnOrderFroze() {
        TaxRule rule = rule(true, "6", "6");

        assertThat(TaxRule.frozenIn(rule.on(inr("99.99"))).on(inr("99.99"))).isEqualTo(rule.on(inr("99.99")));
        assertThatThrownBy(() -> TaxRule.frozenIn(List.of(tax("A", "5", true, "1.00"), tax("B", "5", false, "1.00"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void taxInsideIsAtMostHalfAUnitOffWhateverTheRates() {
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            Money price = Money.ofMinor(random.nextInt(1_000_000), inr("0").currency());
            BigDecimal one = BigDecimal.valueOf(random.nextInt(40_000_000), 6);
            BigDecimal other = BigDecimal.valueOf(random.nextInt(40_000_000), 6);
            TaxRule rule = new TaxRule(true, List.of(new TaxRule.Rate("A", one), new TaxRule.Rate("B", other)));

            long tax = rule.on(price).stream()
                    .mapToLong(part -> part.amount().minor())
                    .sum();

            BigDecimal rates = one.add(other);
            double exact = rates.doubleValue() * price.minor() / (100 + rates.doubleValue());
            assertThat(Math.abs(tax - exact)).isLessThanOrEqualTo(0.5001);
        }
    }
}
