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

/** Razorpay's calls to us: forged ones, old ones, and what the true ones mean. */
class RazorpayCallbacksTest {

    private final RazorpayCallbacks callbacks = new RazorpayCallbacks();

    @BeforeEach
    void aSecret() {
        callbacks.secrets = CallbackBench.secrets(Map.of("hook", "hook-secret"));
    }

    @Test
    void readsACapture() {
        GatewayEvent event = read(payment("payment.captured", NOW.getEpochSecond()));

        assertThat(event.meaning()).isEqualTo(Meaning.CAPTURED);
        assertThat(event.key()).isEqualTo(UUID.fromString(KEY));
        assertThat(event.reference()).isEqualTo("pay_1");
        assertThat(event.related()).isEqualTo("pay_1");
        assertThat(event.amount()).isEqualTo(Money.of("25.75", "INR"));
    }

    @Test
    void readsARefundByItsReceipt() {
        GatewayEvent event = read("""
                {"event":"refund.processed","created_at":%d,"payload":{"refund":{"entity":{"id":"rfnd_1",
                "payment_id":"pay_1","amount":2575,"currency":"INR","receipt":"%s","status":"processed"}},
                "payment":{"entity":{"id":"pay_1","amount":9900,"currency":"INR","notes":[]}}}}""".formatted(NOW.getEpochSecond(), KEY));

        assertThat(event.meaning()).isEqualTo(Meaning.REFUNDED);
        assertThat(event.key()).isEqualTo(UUID.fromString(KEY));
        assertThat(event.related()).isEqualTo("pay_1");
        assertThat(event.amount()).isEqualTo(Money.of("25.75", "INR"));
    }

    @ParameterizedTest
    @CsvSource({
        "payment.authorized, AUTHORISED",
        "payment.failed, AUTHORISATION_FAILED",
        "refund.failed, REFUND_FAILED",
        "payment.dispute.lost, CHARGEBACK",
        "payment.dispute.created, NOTHING",
        "order.paid, NOTHING"
    })
    void knowsWhatItMeans(String type, Meaning meaning) {
        assertThat(read(payment(type, NOW.getEpochSecond())).meaning()).isEqualTo(meaning);
    }

    /** The header with Razorpay's own event id is not signed, so whoever replays a call could change it. */
    @Test
    void tellsAReplayByItsBodyAlone() {
        String body = payment("payment.captured", NOW.getEpochSecond());
        GatewayEvent first = read(body);
        GatewayEvent again = callbacks
                .read(
                        account(Gateway.RAZORPAY),
                        callback(
                                body,
                                Map.of("X-Razorpay-Signature", signature(body), "X-Razorpay-Event-Id", "changed")),
                        NOW)
                .get(0);

        assertThat(again.eventId()).isEqualTo(first.eventId());
    }

    @Test
    void refusesForgedOnes() {
        String body = payment("payment.captured", NOW.getEpochSecond());
        Map<String, String> header = Map.of("X-Razorpay-Signature", signature(body));

        refused(
                Reason.NOT_AUTHENTIC,
                () -> callbacks.read(account(Gateway.RAZORPAY), callback(body.replace("2575", "1"), header), NOW));
        refused(Reason.NOT_AUTHENTIC, () -> callbacks.read(account(Gateway.RAZORPAY), callback(body, Map.of()), NOW));
        callbacks.secrets = CallbackBench.secrets(Map.of("hook", "another"));
        refused(Reason.NOT_AUTHENTIC, () -> callbacks.read(account(Gateway.RAZORPAY), callback(body, header), NOW));
    }

    @Test
    void refusesOldOnes() {
        refused(Reason.OUT_OF_TIME, () -> read(payment("payment.captured", NOW.getEpochSecond() - 4 * 86_400)));
        refused(Reason.OUT_OF_TIME, () -> read(payment("payment.captured", NOW.getEpochSecond() + 3_600)));
    }

    @ParameterizedTest
    @MethodSource("org.handcart.payment.gateway.CallbackBench#nonsense")
    void refusesSignedNonsense(String body) {
        refused(Reason.MALFORMED, () -> read(body));
    }

    private GatewayEvent read(String body) {
        return callbacks
                .read(account(Gateway.RAZORPAY), callback(body, Map.of("x-razorpay-signature", signature(body))), NOW)
                .get(0);
    }

    private static String signature(String body) {
        return HexFormat.of().formatHex(Signatures.hmac(Signatures.utf8("hook-secret"), Signatures.utf8(body)));
    }

    private static String payment(String type, long created) {
        return """
                {"event":"%s","created_at":%d,"payload":{"payment":{"entity":{"id":"pay_1","amount":2575,
                "currency":"INR","status":"captured","notes":{"handcart_key":"%s"}}}}}""".formatted(type, created, KEY);
    }
}
