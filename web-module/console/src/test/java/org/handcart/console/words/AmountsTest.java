package org.handcart.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.handcart.shared.Money;
import org.junit.jupiter.api.Test;

class AmountsTest {

    @Test
    void writesExactlyTheDigitsOfTheCurrency() {
        assertThat(Amounts.text(Money.of("1234.50", "INR"))).isEqualTo("₹1,234.50");
        assertThat(Amounts.text(Money.of("5800", "JPY"))).isEqualTo("¥5,800");
        assertThat(Amounts.text(Money.of("1.234", "KWD"))).endsWith("1.234");
        assertThat(Amounts.text(Money.of("-0.05", "GBP"))).isEqualTo("\u2212£0.05");
        assertThat(Amounts.text(null)).isEmpty();
    }

    @Test
    void losesNoDigitOfALargeAmount() {
        assertThat(Amounts.text(Money.of("92233720368547758.07", "INR"))).isEqualTo("₹92,233,720,368,547,758.07");
    }
}
