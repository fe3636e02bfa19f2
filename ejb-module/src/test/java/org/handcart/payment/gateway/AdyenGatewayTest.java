package org.handcart.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
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

/** What Adyen is asked, and what each of its answers means. */
class AdyenGatewayTest {

    private static final Money AMOUNT = Money.of("25.75", "INR");

    private final RecordedGateway adyen = new RecordedGateway();
    private final AdyenGateway gateway = new AdyenGateway();

    @BeforeEach
    void aGateway() {
        gateway.line = new AdyenLine();
        gateway.line.open();
        gateway.secrets = RecordedGateway.secrets();
        gateway.clock = Clock.systemUTC();
    }

    @AfterEach
    void noGateway() {
        adyen.close();
    }

    private GatewayCall pay(Action action) {
        return adyen.call(Gateway.ADYEN, action, AMOUNT, "shopper-7:stored-9", null, null);
    }

    @Test
    void authorisesAStoredCard() {
        GatewayCall call = pay(Action.AUTHORISE);
        adyen.says(
                200,
                "{\"resultCode\":\"Authorised\",\"pspReference\":\"PSP1\","
                        + "\"amount\":{\"currency\":\"INR\",\"value\":2575}}");

        assertThat(gateway.authorise(call)).isEqualTo(GatewayAnswer.succeeded("PSP1"));
        assertThat(adyen.last().line()).isEqualTo("POST /payments");
        assertThat(adyen.last().header("X-API-Key")).isEqualTo("test-secret");
        assertThat(adyen.last().header("Idempotency-Key")).isEqualTo(call.key().toString());
        assertThat(adyen.last().body())
                .contains("\"merchantAccount\":\"AcmeECOM\"")
                .contains("\"amount\":{\"currency\":\"INR\",\"value\":2575}")
                .contains("\"reference\":\"" + call.key() + "\"")
                .contains("\"storedPaymentMethodId\":\"stored-9\"")
                .contains("\"shopperReference\":\"shopper-7\"")
                .contains("\"manualCapture\":\"true\"");
    }

    @Test
    void chargesWithoutDelay() {
        adyen.says(200, "{\"resultCode\":\"Authorised\",\"pspReference\":\"PSP1\"}");

        gateway.charge(pay(Action.CHARGE));

        assertThat(adyen.last().body()).contains("\"captureDelayHours\":0").doesNotContain("manualCapture");
    }

    @ParameterizedTest
    @CsvSource({
        "Pending, PENDING",
        "Received, PENDING",
        "Refused, DECLINED",
        "Cancelled, DECLINED",
        "Error, DECLINED",
        "RedirectShopper, DECLINED",
        "ChallengeShopper, DECLINED",
        "PartiallyAuthorised, UNKNOWN",
        "SomethingNew, UNKNOWN"
    })
    void readsEveryResult(String result, Kind kind) {
        adyen.says(
                200,
                "{\"resultCode\":\"%s\",\"pspReference\":\"PSP1\",\"refusalReasonCode\":\"12\"}".formatted(result));

        assertThat(gateway.charge(pay(Action.CHARGE)).kind()).isEqualTo(kind);
    }

    @Test
    void tellsWhyItWasRefused() {
        adyen.says(
                200,
                "{\"resultCode\":\"Refused\",\"pspReference\":\"PSP1\","
                        + "\"refusalReason\":\"NOT_ENOUGH_BALANCE\",\"refusalReasonCode\":\"12\"}");

        assertThat(gateway.charge(pay(Action.CHARGE)))
                .isEqualTo(GatewayAnswer.failed(Kind.DECLINED, "12", "NOT_ENOUGH_BALANCE"));
    }

    @ParameterizedTest
    @CsvSource({"captures, CAPTURE, PSP1/PSP2", "cancels, VOID, PSP2", "refunds, REFUND, PSP2"})
    void modificationsAreOnlyReceived(String path, Action action, String reference) {
        adyen.says(201, "{\"status\":\"received\",\"pspReference\":\"PSP2\",\"paymentPspReference\":\"PSP1\"}");

        GatewayAnswer answer = gateway.perform(adyen.on(Gateway.ADYEN, action, AMOUNT, "PSP1"));

        assertThat(answer.kind()).isEqualTo(Kind.PENDING);
        assertThat(answer.reference()).isEqualTo(reference);
        assertThat(adyen.last().line()).isEqualTo("POST /payments/PSP1/" + path);
    }

    @Test
    void refundsThePaymentAndNotTheCapture() {
        adyen.says(201, "{\"status\":\"received\",\"pspReference\":\"PSP3\"}");

        gateway.refund(adyen.on(Gateway.ADYEN, Action.REFUND, AMOUNT, "PSP1/PSP2"));

        assertThat(adyen.last().line()).isEqualTo("POST /payments/PSP1/refunds");
    }

    @ParameterizedTest
    @CsvSource({
        "400, 702, INVALID",
        "422, 137, INVALID",
        "422, 704, UNKNOWN",
        "401, 000, NOT_SENT",
        "403, 901, NOT_SENT",
        "429, 000, NOT_SENT",
        "500, 905, UNKNOWN",
        "503, 000, UNKNOWN"
    })
    void knowsEveryErrorClass(int status, String code, Kind kind) {
        adyen.says(status, "{\"status\":%d,\"errorCode\":\"%s\",\"message\":\"m\"}".formatted(status, code));

        assertThat(gateway.charge(pay(Action.CHARGE)).kind()).isEqualTo(kind);
    }

    @Test
    void aTransientErrorLeavesItOpen() {
        adyen.says(422, "{\"status\":422,\"errorCode\":\"137\"}", Map.of("transient-error", "true"));

        assertThat(gateway.charge(pay(Action.CHARGE)).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void takesNoTokenOfAnotherShape() {
        assertThat(gateway.charge(adyen.call(Gateway.ADYEN, Action.CHARGE, "INR", "25.75"))
                        .kind())
                .isEqualTo(Kind.INVALID);
        assertThat(adyen.heard).isEmpty();
    }

    /** F19 without a way to ask: the same call again, while Adyen keeps its key; later only a person may. */
    @Test
    void sendsAgainOnlyWhileAdyenRemembersTheKey() {
        GatewayCall call = pay(Action.CHARGE);
        adyen.hangsUp();
        assertThat(gateway.charge(call).kind()).isEqualTo(Kind.UNKNOWN);

        assertThat(gateway.find(call).kind()).isEqualTo(Kind.NOT_FOUND);

        gateway.clock = Clock.offset(Clock.systemUTC(), Duration.ofDays(7));
        assertThat(gateway.find(call).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(adyen.heard).hasSize(1);
    }

    @Test
    void waitsForTheWebhookOnceAdyenHasReceivedIt() {
        GatewayCall call = adyen.on(Gateway.ADYEN, Action.REFUND, AMOUNT, "PSP1");

        GatewayAnswer answer = gateway.find(RecordedGateway.knowing(call, "PSP3"));

        assertThat(answer.kind()).isEqualTo(Kind.PENDING);
        assertThat(answer.reference()).isEqualTo("PSP3");
        assertThat(adyen.heard).isEmpty();
    }
}
