package org.handcart.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

/** What PayPal is asked, and what each of its answers means. */
class PaypalGatewayTest {

    private static final Money AMOUNT = Money.of("25.75", "USD");
    private static final String TOKEN = "{\"access_token\":\"A21\",\"expires_in\":32400}";
    private static final String APPROVED = order("APPROVED", "USD", "25.75", "");

    private final RecordedGateway paypal = new RecordedGateway();
    private final PaypalGateway gateway = new PaypalGateway();

    @BeforeEach
    void aGateway() {
        gateway.line = new PaypalLine();
        gateway.line.open();
        gateway.clock = Clock.systemUTC();
        gateway.tokens = new PaypalTokens();
        gateway.tokens.line = gateway.line;
        gateway.tokens.secrets = RecordedGateway.secrets();
        gateway.tokens.clock = gateway.clock;
        paypal.says(200, TOKEN);
    }

    @AfterEach
    void noGateway() {
        paypal.close();
    }

    private GatewayCall use(Action action) {
        return paypal.call(Gateway.PAYPAL, action, AMOUNT, "ORDER1", null, null);
    }

    @Test
    void authorisesTheApprovedOrderAfterCheckingItsAmount() {
        GatewayCall call = use(Action.AUTHORISE);
        paypal.says(200, APPROVED);
        paypal.says(201, order("COMPLETED", "USD", "25.75", """
                "authorizations":[{"id":"AUTH1","status":"CREATED","expiration_time":"2026-12-20T10:00:00Z",
                "amount":{"currency_code":"USD","value":"25.75"}}]"""));

        assertThat(gateway.authorise(call))
                .isEqualTo(GatewayAnswer.authorised("AUTH1", Instant.parse("2026-12-20T10:00:00Z")));
        assertThat(paypal.heard)
                .extracting(RecordedGateway.Heard::line)
                .containsExactly(
                        "POST /v1/oauth2/token",
                        "GET /v2/checkout/orders/ORDER1",
                        "POST /v2/checkout/orders/ORDER1/authorize");
        assertThat(paypal.last().header("PayPal-Request-Id"))
                .isEqualTo(call.key().toString());
        assertThat(paypal.last().header("Authorization")).isEqualTo("Bearer A21");
    }

    @Test
    void usesNoOrderOverAnotherAmount() {
        paypal.says(200, order("APPROVED", "USD", "1.00", ""));

        GatewayAnswer answer = gateway.authorise(use(Action.AUTHORISE));

        assertThat(answer.kind()).isEqualTo(Kind.INVALID);
        assertThat(answer.code()).isEqualTo("amount_mismatch");
        assertThat(paypal.heard).hasSize(2);
    }

    @Test
    void chargesByCapturingTheOrder() {
        paypal.says(200, APPROVED);
        paypal.says(201, order("COMPLETED", "USD", "25.75", """
                "captures":[{"id":"CAP1","status":"COMPLETED","amount":{"currency_code":"USD","value":"25.75"}}]"""));

        assertThat(gateway.charge(use(Action.CHARGE))).isEqualTo(GatewayAnswer.succeeded("CAP1"));
    }

    @Test
    void capturesAndLetsTheRestGo() {
        paypal.says(201, payment("CAP1", "COMPLETED"));

        GatewayAnswer answer = gateway.capture(paypal.on(Gateway.PAYPAL, Action.CAPTURE, AMOUNT, "AUTH1"));

        assertThat(answer).isEqualTo(GatewayAnswer.succeeded("CAP1"));
        assertThat(paypal.last().line()).isEqualTo("POST /v2/payments/authorizations/AUTH1/capture");
        assertThat(paypal.last().body())
                .isEqualTo("{\"amount\":{\"currency_code\":\"USD\",\"value\":\"25.75\"},\"final_capture\":true}");
    }

    @Test
    void refundsTheCapture() {
        GatewayCall call = paypal.on(Gateway.PAYPAL, Action.REFUND, Money.of("5800", "JPY"), "CAP1");
        paypal.says(201, """
                {"id":"REF1","status":"COMPLETED","amount":{"currency_code":"JPY","value":"5800"}}""");

        assertThat(gateway.refund(call)).isEqualTo(GatewayAnswer.succeeded("REF1"));
        assertThat(paypal.last().line()).isEqualTo("POST /v2/payments/captures/CAP1/refund");
        assertThat(paypal.last().body())
                .isEqualTo("{\"amount\":{\"currency_code\":\"JPY\",\"value\":\"5800\"},\"custom_id\":\"" + call.key()
                        + "\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, SUCCEEDED",
        "PENDING, PENDING",
        "DECLINED, DECLINED",
        "FAILED, DECLINED",
        "CANCELLED, DECLINED",
        "SOMETHING_NEW, UNKNOWN"
    })
    void readsEveryState(String status, Kind kind) {
        paypal.says(201, payment("REF1", status));

        assertThat(gateway.refund(paypal.on(Gateway.PAYPAL, Action.REFUND, AMOUNT, "CAP1"))
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "422, INSTRUMENT_DECLINED, DECLINED",
        "422, AUTHORIZATION_EXPIRED, DECLINED",
        "422, REFUND_AMOUNT_EXCEEDED, INVALID",
        "400, INVALID_PARAMETER_SYNTAX, INVALID",
        "404, INVALID_RESOURCE_ID, INVALID",
        "409, PREVIOUS_REQUEST_IN_PROGRESS, UNKNOWN",
        "403, PERMISSION_DENIED, NOT_SENT",
        "429, RATE_LIMIT_REACHED, NOT_SENT",
        "500, INTERNAL_SERVER_ERROR, UNKNOWN",
        "503, SERVICE_UNAVAILABLE, UNKNOWN"
    })
    void knowsEveryErrorClass(int status, String issue, Kind kind) {
        paypal.says(status, error(issue));

        assertThat(gateway.refund(paypal.on(Gateway.PAYPAL, Action.REFUND, AMOUNT, "CAP1"))
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void fetchesOneTokenForManyCallsAndAnotherWhenItIsRefused() {
        paypal.says(201, payment("REF1", "COMPLETED"));
        paypal.says(401, "{\"error\":\"invalid_token\"}");
        paypal.says(200, TOKEN.replace("A21", "A22"));
        paypal.says(201, payment("REF2", "COMPLETED"));

        gateway.refund(paypal.on(Gateway.PAYPAL, Action.REFUND, AMOUNT, "CAP1"));
        GatewayAnswer second = gateway.refund(paypal.on(Gateway.PAYPAL, Action.REFUND, AMOUNT, "CAP1"));

        assertThat(paypal.heard).hasSize(5);
        assertThat(second).isEqualTo(GatewayAnswer.succeeded("REF2"));
        assertThat(paypal.last().header("Authorization")).isEqualTo("Bearer A22");
    }

    @Test
    void didNothingWhenThereIsNoTokenToBeHad() {
        try (RecordedGateway silent = new RecordedGateway()) {
            silent.hangsUp();

            assertThat(gateway.refund(silent.on(Gateway.PAYPAL, Action.REFUND, AMOUNT, "CAP1"))
                            .kind())
                    .isEqualTo(Kind.NOT_SENT);
        }
    }

    @Test
    void voidsOnceAndAgain() {
        paypal.says(204, "");
        paypal.says(422, error("PREVIOUSLY_VOIDED"));

        assertThat(gateway.release(paypal.on(Gateway.PAYPAL, Action.VOID, AMOUNT, "AUTH1")))
                .isEqualTo(GatewayAnswer.succeeded("AUTH1"));
        assertThat(gateway.release(paypal.on(Gateway.PAYPAL, Action.VOID, AMOUNT, "AUTH1")))
                .isEqualTo(GatewayAnswer.succeeded("AUTH1"));
    }

    /** F19: the answer to the authorisation is lost, the order tells. */
    @Test
    void findsTheAuthorisationInTheOrder() {
        GatewayCall call = use(Action.AUTHORISE);
        paypal.says(200, APPROVED);
        paypal.hangsUp();
        paypal.says(200, order("COMPLETED", "USD", "25.75", """
                "authorizations":[{"id":"AUTH1","status":"CREATED","amount":{"currency_code":"USD","value":"25.75"}}]"""));

        assertThat(gateway.authorise(call).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(gateway.find(call)).isEqualTo(GatewayAnswer.succeeded("AUTH1"));
    }

    @Test
    void findsARefundByItsReferenceOrSendsItAgainWhileTheKeyIsKnown() {
        GatewayCall call = paypal.on(Gateway.PAYPAL, Action.REFUND, AMOUNT, "CAP1");
        paypal.says(200, payment("REF1", "PENDING"));

        assertThat(gateway.find(RecordedGateway.knowing(call, "REF1")).kind()).isEqualTo(Kind.PENDING);
        assertThat(paypal.last().line()).isEqualTo("GET /v2/payments/refunds/REF1");
        assertThat(gateway.find(call).kind()).isEqualTo(Kind.NOT_FOUND);
        gateway.clock = Clock.offset(Clock.systemUTC(), Duration.ofDays(45));
        assertThat(gateway.find(call).kind()).isEqualTo(Kind.UNKNOWN);
    }

    private static String order(String status, String currency, String value, String payments) {
        return """
                {"id":"ORDER1","status":"%s","purchase_units":[{"amount":{"currency_code":"%s","value":"%s"},
                "payments":{%s}}]}""".formatted(status, currency, value, payments);
    }

    private static String payment(String id, String status) {
        return "{\"id\":\"%s\",\"status\":\"%s\",\"amount\":{\"currency_code\":\"USD\",\"value\":\"25.75\"}}"
                .formatted(id, status);
    }

    private static String error(String issue) {
        return "{\"name\":\"UNPROCESSABLE_ENTITY\",\"message\":\"m\",\"details\":[{\"issue\":\"%s\"}]}"
                .formatted(issue);
    }
}
