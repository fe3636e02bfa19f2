package org.handcart.cod.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.handcart.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cash step of D8. */
class CashRoundingTest {

    @ParameterizedTest
    @CsvSource({
        "INR, 274.60, 275.00",
        "INR, 274.49, 274.00",
        "INR, 274.50, 275.00",
        "INR, 0.49, 0.00",
        "INR, 0.00, 0.00",
        "CHF, 12.32, 12.30",
        "CHF, 12.33, 12.35",
        "CHF, 12.35, 12.35",
        "EUR, 12.33, 12.33",
        "JPY, 5801, 5801",
        "KWD, 1.234, 1.234"
    })
    void roundsToWhatCanBeHandedOver(String currency, String exact, String rounded) {
        Money amount = Money.of(exact, currency);

        assertThat(CashRounding.of(amount.currency()).round(amount)).isEqualTo(Money.of(rounded, currency));
    }

    @Test
    void roundsNothingNegative() {
        Money negative = Money.of("-1.00", "INR");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CashRounding.of(negative.currency()).round(negative));
    }
}
