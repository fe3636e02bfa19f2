package org.handcart.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.payment.gateway.CallbackBench.KEY;
import static org.handcart.payment.gateway.CallbackBench.NOW;
import static org.handcart.payment.gateway.CallbackBench.account;
import static org.handcart.payment.gateway.CallbackBench.callback;
import static org.handcart.payment.gateway.CallbackBench.refused;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
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

/** Adyen's notifications: forged ones, those for others, and what the true ones mean. */
class AdyenCallbacksTest {

    /** Key, item and signature of Adyen's own documentation of the calculation. */
    private static final String DOCUMENTED_KEY = "44782DEF547AAA06C910C43932B1EB0C71FC68D9D0C057550C48EC2ACF6BA056";

    private final AdyenCallbacks callbacks = new AdyenCallbacks();

    @BeforeEach
    void aKey() {
        callbacks.secrets = CallbackBench.secrets(Map.of("hook", DOCUMENTED_KEY));
    }

    @Test
    void signsAsAdyenDocumentsIt() {
        String signed = "7914073381342284::TestMerchant:TestPayment-1407325143704:1130:EUR:AUTHORISATION:true";

        assertThat(Base64.getEncoder()
                        .encodeToString(
                                Signatures.hmac(HexFormat.of().parseHex(DOCUMENTED_KEY), Signatures.utf8(signed))))
                .isEqualTo("coqCmt/IZ4E3CzPvMY8zTjQVL5hYJUiBRg8UU+iCWo0=");
    }

    @Test
    void readsACapture() {
        GatewayEvent event = read(item("CAPTURE", true, "PSP2", "PSP1")).get(0);

        assertThat(event.eventId()).isEqualTo("PSP2:CAPTURE:true");
        assertThat(event.meaning()).isEqualTo(Meaning.CAPTURED);
        assertThat(event.key()).isEqualTo(UUID.fromString(KEY));
        assertThat(event.reference()).isEqualTo("PSP1/PSP2");
        assertThat(event.related()).isEqualTo("PSP1");
        assertThat(event.amount()).isEqualTo(Money.of("5", "ISK"));
    }

    @ParameterizedTest
    @CsvSource({
        "AUTHORISATION, true, AUTHORISED",
        "AUTHORISATION, false, AUTHORISATION_FAILED",
        "CAPTURE, false, CAPTURE_FAILED",
        "CAPTURE_FAILED, true, CAPTURE_FAILED",
        "CANCELLATION, true, RELEASED",
        "CANCELLATION, false, NOTHING",
        "REFUND, true, REFUNDED",
        "REFUND, false, REFUND_FAILED",
        "REFUND_FAILED, true, REFUND_FAILED",
        "REFUNDED_REVERSED, true, REFUND_FAILED",
        "CHARGEBACK, true, CHARGEBACK",
        "SECOND_CHARGEBACK, true, CHARGEBACK",
        "CHARGEBACK_REVERSED, true, CHARGEBACK_REVERSED",
        "NOTIFICATION_OF_CHARGEBACK, true, NOTHING",
        "REPORT_AVAILABLE, true, NOTHING"
    })
    void knowsWhatItMeans(String code, boolean success, Meaning meaning) {
        assertThat(read(item(code, success, "PSP2", "PSP1")).get(0).meaning()).isEqualTo(meaning);
    }

    @Test
    void readsManyItemsAtOnce() {
        assertThat(read(item("AUTHORISATION", true, "PSP1", ""), item("REFUND", true, "PSP3", "PSP1")))
                .extracting(GatewayEvent::eventId)
                .containsExactly("PSP1:AUTHORISATION:true", "PSP3:REFUND:true");
    }

    @Test
    void oneForgedItemRefusesThemAll() {
        String good = item("AUTHORISATION", true, "PSP1", "");

        refused(Reason.NOT_AUTHENTIC, () -> read(good, good.replace("\"value\":500", "\"value\":50000")));
        refused(Reason.NOT_AUTHENTIC, () -> read(good.replace("\"success\":\"true\"", "\"success\":\"false\"")));
        refused(Reason.NOT_AUTHENTIC, () -> read(good.replaceAll("\"hmacSignature\":\"[^\"]*\"", "\"x\":\"\"")));
        callbacks.secrets = CallbackBench.secrets(Map.of("hook", "00".repeat(32)));
        refused(Reason.NOT_AUTHENTIC, () -> read(good));
    }

    @Test
    void refusesThoseForAnotherMerchant() {
        refused(Reason.NOT_AUTHENTIC, () -> read(item("AUTHORISATION", true, "PSP1", "", "OtherECOM")));
    }

    @Test
    void asksForBasicAuthenticationWhereItIsConfigured() {
        callbacks.secrets =
                CallbackBench.secrets(Map.of("hook", DOCUMENTED_KEY, "hook.user", "u", "hook.password", "p"));
        String body = "{\"notificationItems\":[" + item("AUTHORISATION", true, "PSP1", "") + "]}";
        String right = "Basic " + Base64.getEncoder().encodeToString(Signatures.utf8("u:p"));

        refused(Reason.NOT_AUTHENTIC, () -> callbacks.read(account(Gateway.ADYEN), callback(body, Map.of()), NOW));
        refused(
                Reason.NOT_AUTHENTIC,
                () -> callbacks.read(account(Gateway.ADYEN), callback(body, Map.of("Authorization", "Basic x")), NOW));
        assertThat(callbacks.read(account(Gateway.ADYEN), callback(body, Map.of("Authorization", right)), NOW))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("org.handcart.payment.gateway.CallbackBench#nonsense")
    void refusesNonsense(String body) {
        refused(Reason.MALFORMED, () -> callbacks.read(account(Gateway.ADYEN), callback(body, Map.of()), NOW));
    }

    @Test
    void refusesMoreItemsThanItMayBe() {
        String item = item("AUTHORISATION", true, "PSP1", "");

        refused(
                Reason.MALFORMED,
                () -> read(java.util.Collections.nCopies(101, item).toArray(String[]::new)));
    }

    private List<GatewayEvent> read(String... items) {
        String body = "{\"live\":\"false\",\"notificationItems\":[" + String.join(",", items) + "]}";
        return callbacks.read(account(Gateway.ADYEN), callback(body, Map.of()), NOW);
    }

    private static String item(String code, boolean success, String psp, String original) {
        return item(code, success, psp, original, "AcmeECOM");
    }

    private static String item(String code, boolean success, String psp, String original, String merchant) {
        String signed = String.join(":", psp, original, merchant, KEY, "500", "ISK", code, Boolean.toString(success));
        String signature = Base64.getEncoder()
                .encodeToString(Signatures.hmac(HexFormat.of().parseHex(DOCUMENTED_KEY), Signatures.utf8(signed)));
        return """
                {"NotificationRequestItem":{"additionalData":{"hmacSignature":"%s"},
                "amount":{"currency":"ISK","value":500},"eventCode":"%s","eventDate":"2026-11-21T06:59:00+01:00",
                "merchantAccountCode":"%s","merchantReference":"%s","originalReference":"%s",
                "pspReference":"%s","reason":"","success":"%s"}}""".formatted(signature, code, merchant, KEY, original, psp, success);
    }
}
