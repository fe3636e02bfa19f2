package org.handcart.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.payment.gateway.CallbackBench.KEY;
import static org.handcart.payment.gateway.CallbackBench.NOW;
import static org.handcart.payment.gateway.CallbackBench.account;
import static org.handcart.payment.gateway.CallbackBench.callback;
import static org.handcart.payment.gateway.CallbackBench.refused;

import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.handcart.payment.domain.CallbackRefused.Reason;
import org.handcart.payment.domain.Gateway;
import org.handcart.payment.domain.GatewayEvent;
import org.handcart.payment.domain.GatewayEvent.Meaning;
import org.handcart.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stripe's calls to us: forged ones, old ones, and what the true ones mean. */
class StripeCallbacksTest {

    private static final String SECRET = "whsec_new";

    private final StripeCallbacks callbacks = new StripeCallbacks();

    @BeforeEach
    void aSecret() {
        callbacks.secrets = CallbackBench.secrets(Map.of("hook", "whsec_old, " + SECRET));
    }

    @Test
    void readsARefund() {
        GatewayEvent event = read(refund("succeeded"), NOW.getEpochSecond(), SECRET);

        assertThat(event.eventId()).isEqualTo("evt_1");
        assertThat(event.meaning()).isEqualTo(Meaning.REFUNDED);
        assertThat(event.key()).isEqualTo(UUID.fromString(KEY));
        assertThat(event.reference()).isEqualTo("re_1");
        assertThat(event.related()).isEqualTo("pi_1");
        assertThat(event.amount()).isEqualTo(Money.of("5800", "JPY"));
    }

    @ParameterizedTest
    @CsvSource({
        "payment_intent.succeeded, CAPTURED",
        "payment_intent.amount_capturable_updated, AUTHORISED",
        "payment_intent.payment_failed, AUTHORISATION_FAILED",
        "payment_intent.canceled, RELEASED",
        "charge.dispute.funds_withdrawn, CHARGEBACK",
        "charge.dispute.funds_reinstated, CHARGEBACK_REVERSED",
        "charge.dispute.created, NOTHING",
        "customer.created, NOTHING"
    })
    void knowsWhatItMeans(String type, Meaning meaning) {
        String body = refund("succeeded").replace("refund.updated", type);

        assertThat(read(body, NOW.getEpochSecond(), SECRET).meaning()).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({"failed, REFUND_FAILED", "canceled, REFUND_FAILED", "pending, NOTHING"})
    void knowsTheStatesOfARefund(String status, Meaning meaning) {
        assertThat(read(refund(status), NOW.getEpochSecond(), SECRET).meaning()).isEqualTo(meaning);
    }

    @Test
    void takesEitherSecretWhileOneIsRotated() {
        assertThat(read(refund("succeeded"), NOW.getEpochSecond(), "whsec_old").eventId())
                .isEqualTo("evt_1");
    }

    @Test
    void refusesForgedOnes() {
        String body = refund("succeeded");
        long time = NOW.getEpochSecond();
        String good = signature(body, time, SECRET);

        refused(Reason.NOT_AUTHENTIC, () -> read(body, "t=" + time + ",v1=" + signature(body, time, "whsec_other")));
        refused(Reason.NOT_AUTHENTIC, () -> read(body.replace("5800", "9900"), "t=" + time + ",v1=" + good));
        refused(Reason.NOT_AUTHENTIC, () -> read(body, "t=" + (time + 1) + ",v1=" + good));
        refused(Reason.NOT_AUTHENTIC, () -> read(body, "t=" + time + ",v0=" + good));
        refused(Reason.NOT_AUTHENTIC, () -> read(body, "v1=" + good));
        refused(Reason.NOT_AUTHENTIC, () -> read(body, "t=x,v1=" + good));
        refused(Reason.NOT_AUTHENTIC, () -> read(body, "t=" + time + ",v1="));
        refused(Reason.NOT_AUTHENTIC, () -> read(body, ""));
        refused(Reason.NOT_AUTHENTIC, () -> callbacks.read(account(Gateway.STRIPE), callback(body, Map.of()), NOW));
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400})
    void refusesOldOnesAndThoseOfTheFuture(long seconds) {
        refused(Reason.OUT_OF_TIME, () -> read(refund("succeeded"), NOW.getEpochSecond() + seconds, SECRET));
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    void toleratesFiveMinutes(long seconds) {
        assertThat(read(refund("succeeded"), NOW.getEpochSecond() + seconds, SECRET)
                        .eventId())
                .isEqualTo("evt_1");
    }

    @ParameterizedTest
    @MethodSource("org.handcart.payment.gateway.CallbackBench#nonsense")
    void refusesSignedNonsense(String body) {
        refused(Reason.MALFORMED, () -> read(body, NOW.getEpochSecond(), SECRET));
    }

    @Test
    void anAmountThatCannotBeIsLeftOut() {
        assertThat(read(refund("succeeded").replace("5800", "\"x\""), NOW.getEpochSecond(), SECRET)
                        .amount())
                .isNull();
        assertThat(read(refund("succeeded").replace("jpy", "zzz"), NOW.getEpochSecond(), SECRET)
                        .amount())
                .isNull();
    }

    @Test
    void cannotCheckWithoutASecret() {
        callbacks.secrets = CallbackBench.secrets(Map.of());

        refused(Reason.UNCHECKABLE, () -> read(refund("succeeded"), NOW.getEpochSecond(), SECRET));
    }

    private GatewayEvent read(String body, long time, String secret) {
        return read(body, "t=" + time + ",v1=" + signature(body, time, secret) + ",v0=ignored");
    }

    private GatewayEvent read(String body, String header) {
        return callbacks
                .read(account(Gateway.STRIPE), callback(body, Map.of("stripe-signature", header)), NOW)
                .get(0);
    }

    private static String signature(String body, long time, String secret) {
        return HexFormat.of().formatHex(Signatures.hmac(Signatures.utf8(secret), Signatures.utf8(time + "." + body)));
    }

    private static String refund(String status) {
        return """
                {"id":"evt_1","type":"refund.updated","created":1795240800,"data":{"object":{"id":"re_1",
                "object":"refund","amount":5800,"currency":"jpy","payment_intent":"pi_1","status":"%s",
                "metadata":{"handcart_key":"%s"}}}}""".formatted(status, KEY);
    }
}
