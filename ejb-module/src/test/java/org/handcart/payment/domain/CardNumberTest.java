package org.handcart.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No card number gets in, and tokens are not taken for one. */
class CardNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242424242424242",
                "4242 4242 4242 4242",
                "5555-5555-5555-4444",
                "378282246310005",
                "tok:6011111111111117:x",
                "{\"number\":\"30569309025904\"}"
            })
    void findsCardNumbers(String text) {
        assertThat(CardNumber.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pm_1NvTmT2eZvKYlo2C0sTjKx5x",
                "shopper-7:8415718415172204",
                "5O190127TN364715T",
                "pay_29QQoUBi66xm2f",
                "0193f0a2-7c11-7abc-8def-0123456789ab",
                "4242424242424241",
                "42424242424242424242424242"
            })
    void takesNoTokenForOne(String text) {
        assertThat(CardNumber.isIn(text)).isFalse();
    }

    @Test
    void leavesTheLastFourDigits() {
        assertThat(CardNumber.masked("{\"a\":\"4242 4242 4242 4242\",\"b\":1234567890123}"))
                .isEqualTo("{\"a\":\"***************4242\",\"b\":1234567890123}");
    }
}
