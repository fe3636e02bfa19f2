package org.handcart.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
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

/** What Razorpay is asked, and what each of its answers means. */
class RazorpayGatewayTest {

    private static final Money AMOUNT = Money.of("25.75", "INR");

    private final RecordedGateway razorpay = new RecordedGateway();
    private final RazorpayGateway gateway = new RazorpayGateway();

    @BeforeEach
    void aGateway() {
        gateway.line = new RazorpayLine();
        gateway.line.open();
        gateway.secrets = RecordedGateway.secrets();
    }

    @AfterEach
    void noGateway() {
        razorpay.close();
    }

    private GatewayCall pay(Action action) {
        return razorpay.call(Gateway.RAZORPAY, action, AMOUNT, "pay_1", null, null);
    }

    @Test
    void makesTheCustomersPaymentOurs() {
        GatewayCall call = pay(Action.AUTHORISE);
        razorpay.says(200, payment("authorized", 2575, ""));
        razorpay.says(200, payment("authorized", 2575, call.key().toString()));

        assertThat(gateway.authorise(call)).isEqualTo(GatewayAnswer.succeeded("pay_1"));
        assertThat(razorpay.last().line()).isEqualTo("PATCH /payments/pay_1");
        assertThat(razorpay.last().body()).isEqualTo("{\"notes\":{\"handcart_key\":\"" + call.key() + "\"}}");
        assertThat(razorpay.last().header("Authorization"))
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString("key-id:test-secret".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void onePaymentNeverPaysTwoOrders() {
        razorpay.says(200, payment("authorized", 2575, "another-tender"));

        GatewayAnswer answer = gateway.authorise(pay(Action.AUTHORISE));

        assertThat(answer.kind()).isEqualTo(Kind.DECLINED);
        assertThat(answer.code()).isEqualTo("payment_used");
        assertThat(razorpay.heard).hasSize(1);
    }

    @Test
    void aCapturedPaymentWithoutOurKeyIsNotOurs() {
        razorpay.says(200, payment("captured", 2575, ""));

        assertThat(gateway.charge(pay(Action.CHARGE)).code()).isEqualTo("payment_used");
    }

    @Test
    void takesNoPaymentOverAnotherAmount() {
        razorpay.says(200, payment("authorized", 100, ""));

        assertThat(gateway.authorise(pay(Action.AUTHORISE)).code()).isEqualTo("amount_mismatch");
    }

    @Test
    void chargesByAdoptingAndCapturing() {
        GatewayCall call = pay(Action.CHARGE);
        String key = call.key().toString();
        razorpay.says(200, payment("authorized", 2575, ""));
        razorpay.says(200, payment("authorized", 2575, key));
        razorpay.says(200, payment("captured", 2575, key));

        assertThat(gateway.charge(call)).isEqualTo(GatewayAnswer.succeeded("pay_1"));
        assertThat(razorpay.last().line()).isEqualTo("POST /payments/pay_1/capture");
        assertThat(razorpay.last().body()).isEqualTo("{\"amount\":2575,\"currency\":\"INR\"}");
    }

    @Test
    void aRepeatedCaptureIsTheFirstOne() {
        GatewayCall call = razorpay.on(Gateway.RAZORPAY, Action.CAPTURE, AMOUNT, "pay_1");
        String owner = call.on().key().toString();
        razorpay.says(200, payment("captured", 2575, owner));
        razorpay.says(400, error("BAD_REQUEST_ERROR", "NA"));
        razorpay.says(200, payment("captured", 2575, owner));

        assertThat(gateway.capture(call)).isEqualTo(GatewayAnswer.succeeded("pay_1"));
    }

    @Test
    void capturesTheWholeOrNothing() {
        GatewayCall call = razorpay.call(
                Gateway.RAZORPAY,
                Action.CAPTURE,
                AMOUNT,
                null,
                new GatewayCall.Origin(java.util.UUID.randomUUID(), "pay_1", Money.of("30.00", "INR"), "pay_1"),
                null);

        assertThat(gateway.capture(call).code()).isEqualTo("partial_capture");
        assertThat(gateway.abilities()).isEmpty();
        assertThat(razorpay.heard).isEmpty();
    }

    @Test
    void refundsUnderOurKey() {
        GatewayCall call = razorpay.on(Gateway.RAZORPAY, Action.REFUND, AMOUNT, "pay_1");
        razorpay.says(200, refund("processed", 2575, call.key().toString()));

        assertThat(gateway.refund(call)).isEqualTo(GatewayAnswer.succeeded("rfnd_1"));
        assertThat(razorpay.last().line()).isEqualTo("POST /payments/pay_1/refund");
        assertThat(razorpay.last().header("X-Refund-Idempotency"))
                .isEqualTo(call.key().toString());
        assertThat(razorpay.last().body()).contains("\"amount\":2575").contains("\"receipt\":\"" + call.key() + "\"");
    }

    @ParameterizedTest
    @CsvSource({"processed, SUCCEEDED", "pending, PENDING", "failed, DECLINED", "odd, UNKNOWN"})
    void readsTheStatesOfARefund(String status, Kind kind) {
        razorpay.says(200, refund(status, 2575, "x"));

        assertThat(gateway.refund(razorpay.on(Gateway.RAZORPAY, Action.REFUND, AMOUNT, "pay_1"))
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"created, PENDING", "failed, DECLINED", "refunded, DECLINED", "odd, UNKNOWN"})
    void readsTheStatesOfAPayment(String status, Kind kind) {
        razorpay.says(200, payment(status, 2575, ""));

        assertThat(gateway.authorise(pay(Action.AUTHORISE)).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "400, BAD_REQUEST_ERROR, NA, INVALID",
        "400, BAD_REQUEST_ERROR, payment_failed, DECLINED",
        "400, GATEWAY_ERROR, NA, UNKNOWN",
        "401, BAD_REQUEST_ERROR, NA, NOT_SENT",
        "404, , NA, INVALID",
        "409, BAD_REQUEST_ERROR, NA, UNKNOWN",
        "429, BAD_REQUEST_ERROR, NA, NOT_SENT",
        "500, SERVER_ERROR, NA, UNKNOWN",
        "502, GATEWAY_ERROR, NA, UNKNOWN"
    })
    void knowsEveryErrorClass(int status, String code, String reason, Kind kind) {
        razorpay.says(status, error(code, reason));

        assertThat(gateway.refund(razorpay.on(Gateway.RAZORPAY, Action.REFUND, AMOUNT, "pay_1"))
                        .kind())
                .isEqualTo(kind);
    }

    /** F19: the answer is lost; the refund is found by our key and nothing is refunded twice. */
    @Test
    void findsARefundWhoseAnswerWasLost() {
        GatewayCall call = razorpay.on(Gateway.RAZORPAY, Action.REFUND, AMOUNT, "pay_1");
        razorpay.hangsUp();
        razorpay.says(200, "{\"items\":[" + refund("processed", 2575, call.key().toString()) + "]}");

        assertThat(gateway.refund(call).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(gateway.find(call)).isEqualTo(GatewayAnswer.succeeded("rfnd_1"));
        assertThat(razorpay.last().line()).isEqualTo("GET /payments/pay_1/refunds?count=100");
    }

    @Test
    void findsWhetherAChargeWasTaken() {
        GatewayCall call = pay(Action.CHARGE);
        razorpay.says(200, payment("authorized", 2575, call.key().toString()));
        razorpay.says(200, payment("captured", 2575, call.key().toString()));

        assertThat(gateway.find(call).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(gateway.find(call)).isEqualTo(GatewayAnswer.succeeded("pay_1"));
    }

    @Test
    void lettingGoIsRazorpaysOwnAffair() {
        GatewayCall call = razorpay.on(Gateway.RAZORPAY, Action.VOID, AMOUNT, "pay_1");
        razorpay.says(200, payment("authorized", 2575, ""));
        razorpay.says(200, payment("refunded", 2575, ""));

        assertThat(gateway.release(call).kind()).isEqualTo(Kind.PENDING);
        assertThat(gateway.find(call).kind()).isEqualTo(Kind.SUCCEEDED);
    }

    private static String payment(String status, long amount, String owner) {
        return """
                {"id":"pay_1","entity":"payment","status":"%s","captured":%b,"amount":%d,"currency":"INR","notes":%s}""".formatted(
                        status,
                        status.equals("captured"),
                        amount,
                        owner.isEmpty() ? "[]" : "{\"handcart_key\":\"" + owner + "\"}");
    }

    private static String refund(String status, long amount, String receipt) {
        return "{\"id\":\"rfnd_1\",\"status\":\"%s\",\"amount\":%d,\"currency\":\"INR\",\"receipt\":\"%s\"}"
                .formatted(status, amount, receipt);
    }

    private static String error(String code, String reason) {
        return "{\"error\":{\"code\":%s,\"reason\":\"%s\",\"description\":\"d\"}}"
                .formatted(code == null ? "null" : "\"" + code + "\"", reason);
    }
}
