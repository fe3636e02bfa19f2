package org.handcart.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** D1. */
class MoneyTest {

    @ParameterizedTest
    @CsvSource({"5800, JPY, 5800", "25.75, INR, 2575", "1.234, KWD, 1234", "10.000, BHD, 10000", "0.01, USD, 1"})
    void countsMinorUnitsAsIso4217Does(String amount, String currency, long minor) {
        Money money = Money.of(amount, currency);

        assertThat(money.minor()).isEqualTo(minor);
        assertThat(money.amount()).isEqualTo(new BigDecimal(amount));
    }

    @Test
    void printsTheDigitsOfTheCurrency() {
        assertThat(Money.ofMinor(1234, Currency.getInstance("KWD"))).hasToString("KWD 1.234");
        assertThat(Money.ofMinor(5800, Currency.getInstance("JPY"))).hasToString("JPY 5800");
        assertThat(Money.ofMinor(-5, Currency.getInstance("INR"))).hasToString("INR -0.05");
    }

    @ParameterizedTest
    @CsvSource({"0.5, JPY", "25.755, INR", "0.0001, KWD"})
    void refusesDigitsTheCurrencyDoesNotHave(String amount, String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, currency));
    }

    @Test
    void ignoresZerosBehindTheLastDigit() {
        assertThat(Money.of("25.7500", "INR")).isEqualTo(Money.of("25.75", "INR"));
        assertThat(Money.of("25.7", "INR")).isEqualTo(Money.of("25.70", "INR"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e1000000000", "1e-20000000", "99999999999999999999", "92233720368547758.08", "", "abc", "NaN"})
    void refusesWhatIsNoAmountWithoutWorkingHard(String amount) {
        long start = System.nanoTime();

        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, "INR"));
        assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
    }

    @Test
    void refusesAMillionDigits() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("9".repeat(1_000_000), "INR"));
    }

    @Test
    void goesToTheEdgeOfItsRangeAndNotBeyond() {
        Money most = Money.of("92233720368547758.07", "INR");

        assertThat(most.minor()).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(Money.of("0.01", "INR"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(Quantity.of(2))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofMinor(Long.MIN_VALUE, most.currency()).negated())
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void neverMixesCurrencies() {
        Money rupees = Money.of("1.00", "INR");
        Money dollars = Money.of("1.00", "USD");

        assertThatThrownBy(() -> rupees.plus(dollars)).isInstanceOf(CurrencyMismatch.class);
        assertThatThrownBy(() -> rupees.minus(dollars)).isInstanceOf(CurrencyMismatch.class);
        assertThatThrownBy(() -> rupees.compareTo(dollars)).isInstanceOf(CurrencyMismatch.class);
        assertThat(rupees).isNotEqualTo(dollars);
    }

    @Test
    void calculates() {
        Money unit = Money.of("42.00", "INR");

        assertThat(unit.times(Quantity.of(3))).isEqualTo(Money.of("126.00", "INR"));
        assertThat(unit.minus(Money.of("50.00", "INR"))).isEqualTo(Money.of("-8.00", "INR"));
        assertThat(unit.minus(Money.of("50.00", "INR")).orZero().isZero()).isTrue();
        assertThat(unit.min(Money.of("41.99", "INR"))).isEqualTo(Money.of("41.99", "INR"));
    }

    @Test
    void refusesCurrenciesWithoutAMinorUnit() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.zero(Currency.getInstance("XAU")));
    }
}
