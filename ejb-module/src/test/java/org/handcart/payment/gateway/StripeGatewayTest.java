package org.handcart.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.handcart.payment.domain.Gateway;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.GatewayCall;
import org.handcart.payment.domain.GatewayCall.Action;
import org.handcart.shared.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Stripe is asked, and what each of its answers means. The answers are written after Stripe's published API. */
class StripeGatewayTest {

    private static final Money AMOUNT = Money.of("25.75", "INR");

    private final RecordedGateway stripe = new RecordedGateway();
    private final StripeGateway gateway = new StripeGateway();

    @BeforeEach
    void aGateway() {
        gateway.line = new StripeLine();
        gateway.line.open();
        gateway.secrets = RecordedGateway.secrets();
    }

    @AfterEach
    void noGateway() {
        stripe.close();
    }

    @Test
    void authorisesWithManualCaptureUnderOurKey() {
        GatewayCall call = stripe.call(Gateway.STRIPE, Action.AUTHORISE, "JPY", "5800");
        stripe.says(200, intent("requires_capture", "jpy", 5800, 5800, 0));

        assertThat(gateway.authorise(call)).isEqualTo(GatewayAnswer.succeeded("pi_1"));
        assertThat(stripe.last().line()).isEqualTo("POST /v1/payment_intents");
        assertThat(stripe.last().header("Idempotency-Key")).isEqualTo(call.key().toString());
        assertThat(stripe.last().header("Authorization")).isEqualTo("Bearer test-secret");
        assertThat(stripe.last().decoded())
                .startsWith("amount=5800&currency=jpy&payment_method=tok_1&confirm=true&capture_method=manual&")
                .contains("metadata[handcart_key]=" + call.key());
    }

    @Test
    void chargesAtOnce() {
        stripe.says(200, intent("succeeded", "inr", 2575, 0, 2575));

        GatewayAnswer answer = gateway.charge(stripe.call(Gateway.STRIPE, Action.CHARGE, "INR", "25.75"));

        assertThat(answer).isEqualTo(GatewayAnswer.succeeded("pi_1"));
        assertThat(stripe.last().decoded()).contains("&capture_method=automatic&");
    }

    @Test
    void capturesLessThanWasAuthorised() {
        stripe.says(200, intent("succeeded", "inr", 50000, 0, 38000));

        GatewayAnswer answer =
                gateway.capture(stripe.on(Gateway.STRIPE, Action.CAPTURE, Money.of("380.00", "INR"), "pi_1"));

        assertThat(answer).isEqualTo(GatewayAnswer.succeeded("pi_1"));
        assertThat(stripe.last().line()).isEqualTo("POST /v1/payment_intents/pi_1/capture");
        assertThat(stripe.last().body()).isEqualTo("amount_to_capture=38000");
    }

    @Test
    void asksTheIntentWhenItsStateHasMoved() {
        stripe.says(400, error("invalid_request_error", "payment_intent_unexpected_state"));
        stripe.says(200, intent("succeeded", "inr", 2575, 0, 2575));

        assertThat(gateway.capture(stripe.on(Gateway.STRIPE, Action.CAPTURE, AMOUNT, "pi_1")))
                .isEqualTo(GatewayAnswer.succeeded("pi_1"));
    }

    @Test
    void releasesByCancelling() {
        stripe.says(200, intent("canceled", "inr", 2575, 0, 0));

        assertThat(gateway.release(stripe.on(Gateway.STRIPE, Action.VOID, AMOUNT, "pi_1"))
                        .kind())
                .isEqualTo(Kind.SUCCEEDED);
        assertThat(stripe.last().line()).isEqualTo("POST /v1/payment_intents/pi_1/cancel");
    }

    @Test
    void refundsByTheIntent() {
        GatewayCall call = stripe.on(Gateway.STRIPE, Action.REFUND, AMOUNT, "pi_1");
        stripe.says(200, refund("succeeded", 2575, call.key().toString()));

        assertThat(gateway.refund(call)).isEqualTo(GatewayAnswer.succeeded("re_1"));
        assertThat(stripe.last().line()).isEqualTo("POST /v1/refunds");
        assertThat(stripe.last().decoded())
                .isEqualTo("payment_intent=pi_1&amount=2575&metadata[handcart_key]=" + call.key());
    }

    @ParameterizedTest
    @CsvSource({"pending, PENDING", "requires_action, PENDING", "failed, DECLINED", "canceled, DECLINED", "odd, UNKNOWN"
    })
    void readsTheStatesOfARefund(String status, Kind kind) {
        stripe.says(200, refund(status, 2575, "x"));

        assertThat(gateway.refund(stripe.on(Gateway.STRIPE, Action.REFUND, AMOUNT, "pi_1"))
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "402, card_error, insufficient_funds, DECLINED",
        "402, card_error, authentication_required, DECLINED",
        "400, invalid_request_error, parameter_invalid_integer, INVALID",
        "404, invalid_request_error, resource_missing, INVALID",
        "400, idempotency_error, , UNKNOWN",
        "409, invalid_request_error, idempotency_key_in_use, UNKNOWN",
        "429, invalid_request_error, lock_timeout, NOT_SENT",
        "429, rate_limit_error, rate_limit, NOT_SENT",
        "401, invalid_request_error, , NOT_SENT",
        "500, api_error, , UNKNOWN",
        "503, api_error, , UNKNOWN"
    })
    void knowsEveryErrorClass(int status, String type, String code, Kind kind) {
        stripe.says(status, error(type, code));

        GatewayAnswer answer = gateway.charge(stripe.call(Gateway.STRIPE, Action.CHARGE, "INR", "25.75"));

        assertThat(answer.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "processing, PENDING",
        "requires_action, DECLINED",
        "requires_payment_method, DECLINED",
        "canceled, DECLINED",
        "something_new, UNKNOWN"
    })
    void readsTheStatesOfAnIntent(String status, Kind kind) {
        stripe.says(200, intent(status, "inr", 2575, 0, 0));

        assertThat(gateway.charge(stripe.call(Gateway.STRIPE, Action.CHARGE, "INR", "25.75"))
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"inr, 100", "usd, 2575"})
    void takesNoSuccessOverAnotherAmount(String currency, long received) {
        stripe.says(200, intent("succeeded", currency, received, 0, received));

        assertThat(gateway.charge(stripe.call(Gateway.STRIPE, Action.CHARGE, "INR", "25.75"))
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void sendsNothingThatItCannotSayExactly() {
        GatewayAnswer answer = gateway.charge(stripe.call(Gateway.STRIPE, Action.CHARGE, "KWD", "1.234"));

        assertThat(answer.kind()).isEqualTo(Kind.INVALID);
        assertThat(answer.code()).isEqualTo("amount_not_exact");
        assertThat(stripe.heard).isEmpty();
    }

    @Test
    void sendsNothingWithoutATokenOrASecret() {
        GatewayCall call = stripe.call(Gateway.STRIPE, Action.CHARGE, AMOUNT, null, null, null);
        assertThat(gateway.charge(call).code()).isEqualTo("no_payment_token");

        gateway.secrets = new Secrets() {
            @Override
            public java.util.Optional<String> optional(String name) {
                return java.util.Optional.empty();
            }
        };
        assertThat(gateway.charge(stripe.call(Gateway.STRIPE, Action.CHARGE, "INR", "25.75"))
                        .kind())
                .isEqualTo(Kind.NOT_SENT);
        assertThat(stripe.heard).isEmpty();
    }

    /** F19: the answer is lost, the search finds the intent by our key, and nothing is charged twice. */
    @Test
    void findsAChargeWhoseAnswerWasLost() {
        GatewayCall call = stripe.call(Gateway.STRIPE, Action.CHARGE, "INR", "25.75");
        stripe.hangsUp();
        stripe.says(200, "{\"data\":[" + intent("succeeded", "inr", 2575, 0, 2575) + "]}");

        assertThat(gateway.charge(call).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(gateway.find(call)).isEqualTo(GatewayAnswer.succeeded("pi_1"));
        assertThat(stripe.last().line())
                .startsWith("GET /v1/payment_intents/search?limit=1&query=metadata")
                .contains(call.key().toString());
    }

    @Test
    void saysNotFoundForAKeyThatStripeNeverHeard() {
        stripe.says(200, "{\"data\":[]}");

        assertThat(gateway.find(stripe.call(Gateway.STRIPE, Action.CHARGE, "INR", "25.75"))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void findsARefundAmongTheOthersByOurKey() {
        GatewayCall call = stripe.on(Gateway.STRIPE, Action.REFUND, AMOUNT, "pi_1");
        stripe.says(
                200,
                "{\"has_more\":false,\"data\":[" + refund("succeeded", 100, "other") + ","
                        + refund("succeeded", 2575, call.key().toString()) + "]}");

        assertThat(gateway.find(call)).isEqualTo(GatewayAnswer.succeeded("re_1"));
    }

    @Test
    void findsTheCaptureInTheIntent() {
        GatewayCall call = stripe.on(Gateway.STRIPE, Action.CAPTURE, AMOUNT, "pi_1");
        stripe.says(200, intent("requires_capture", "inr", 2575, 2575, 0));

        assertThat(gateway.find(call).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void aQuestionThatIsRefusedLeavesItOpen() {
        stripe.says(400, error("invalid_request_error", "x"));

        assertThat(gateway.find(stripe.call(Gateway.STRIPE, Action.CHARGE, "INR", "25.75"))
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
    }

    private static String intent(String status, String currency, long amount, long capturable, long received) {
        return """
                {"id":"pi_1","object":"payment_intent","status":"%s","currency":"%s","amount":%d,
                 "amount_capturable":%d,"amount_received":%d}""".formatted(status, currency, amount, capturable, received);
    }

    private static String refund(String status, long amount, String key) {
        return """
                {"id":"re_1","object":"refund","status":"%s","currency":"inr","amount":%d,
                 "metadata":{"handcart_key":"%s"}}""".formatted(status, amount, key);
    }

    private static String error(String type, String code) {
        return "{\"error\":{\"type\":\"%s\",\"code\":%s,\"message\":\"as the recording says\"}}"
                .formatted(type, code == null ? "null" : "\"" + code + "\"");
    }
}
