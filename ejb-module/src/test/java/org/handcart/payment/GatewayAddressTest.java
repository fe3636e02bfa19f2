package org.handcart.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A secret goes to the gateway it is for and nowhere else. */
class GatewayAddressTest {

    @ParameterizedTest
    @CsvSource({
        "STRIPE, https://api.stripe.com",
        "ADYEN, https://checkout-test.adyen.com/v71",
        "ADYEN, https://1797a841fbb37ca7-Acme-checkout-live.adyenpayments.com/checkout/v71",
        "PAYPAL, https://api-m.sandbox.paypal.com",
        "RAZORPAY, https://api.razorpay.com/v1"
    })
    void knowsTheGateways(String gateway, String url) {
        assertThat(GatewayAddress.isOf(gateway, url)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "STRIPE, http://api.stripe.com",
        "STRIPE, https://api.stripe.com.evil.example",
        "STRIPE, https://api.stripe.com@evil.example",
        "STRIPE, https://api.razorpay.com/v1",
        "ADYEN, https://adyen.com.evil.example",
        "ADYEN, https://eviladyen.com",
        "PAYPAL, https://api-m.paypal.com:8443",
        "RAZORPAY, https://127.0.0.1",
        "SIMULATOR, https://169.254.169.254",
        "STRIPE, file:///etc/passwd",
        "STRIPE, nothing at all"
    })
    void knowsNobodyElse(String gateway, String url) {
        assertThat(GatewayAddress.isOf(gateway, url)).isFalse();
    }
}
