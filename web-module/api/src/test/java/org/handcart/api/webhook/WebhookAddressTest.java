package org.handcart.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.handcart.payment.CallbackOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a gateway's call is for, and what it is answered. */
class WebhookAddressTest {

    @Test
    void namesOrganisationAndAccount() {
        assertThat(WebhookAddress.of("/stripe/acme/stripe-eu"))
                .contains(new WebhookAddress("stripe", "acme", "stripe-eu"));
    }

    @ParameterizedTest
    @CsvSource({
        "/stripe/refunds, stripe, stripe",
        "/paypal/refunds, paypal, paypal",
        "/adyen/notifications, adyen, adyen",
        "/razorpay/in-store, razorpay, in-store"
    })
    void leavesTheOrganisationOutWhereThereIsOne(String path, String gateway, String account) {
        assertThat(WebhookAddress.of(path)).contains(new WebhookAddress(gateway, null, account));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "/",
                "/stripe",
                "/stripe/",
                "/stripe//x",
                "/other/acme/x",
                "/stripe/a/b/c",
                "/stripe/../x",
                "/STRIPE/acme/x",
                "/stripe/a b/x",
                "/simulator/acme/x"
            })
    void knowsNoOther(String path) {
        assertThat(WebhookAddress.of(path)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CallbackOutcome.Reason.class)
    void asksToTryAgainOnlyWhereThatMayHelp(CallbackOutcome.Reason reason) {
        int status = WebhookServlet.status(new CallbackOutcome.Refused(reason));

        assertThat(status >= 500).isEqualTo(reason == CallbackOutcome.Reason.UNCHECKABLE);
        assertThat(status).isGreaterThanOrEqualTo(400);
    }

    @Test
    void saysYesToWhatIsStored() {
        assertThat(WebhookServlet.status(new CallbackOutcome.Kept(0, 1))).isEqualTo(200);
    }
}
