package org.handcart.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.payment.gateway.CallbackBench.KEY;
import static org.handcart.payment.gateway.CallbackBench.account;
import static org.handcart.payment.gateway.CallbackBench.callback;
import static org.handcart.payment.gateway.CallbackBench.refused;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import org.handcart.payment.domain.CallbackRefused.Reason;
import org.handcart.payment.domain.Gateway;
import org.handcart.payment.domain.GatewayEvent;
import org.handcart.payment.domain.GatewayEvent.Meaning;
import org.handcart.shared.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PayPal's calls to us, signed with certificates that the test makes for itself. */
class PaypalCallbacksTest {

    private static final String CERT = "https://api.paypal.com/v1/notifications/certs/CERT-360caa42-fca2a594-1d93a270";
    /** The certificates are made later than this constant. */
    private static final Instant NOW = Instant.now().plus(Duration.ofHours(1));

    @TempDir
    static Path dir;

    private static TestAuthority authority;
    private static TestAuthority stranger;

    private final PaypalCallbacks callbacks = new PaypalCallbacks();
    private List<X509Certificate> chain;

    @BeforeAll
    static void authorities() throws Exception {
        authority = TestAuthority.issuing(dir, "CN=messageverificationcerts.paypal.com,O=PayPal");
        stranger = TestAuthority.ofItself(dir, "CN=messageverificationcerts.paypal.com,O=PayPal");
    }

    @BeforeEach
    void aWebhook() {
        chain = authority.chain();
        callbacks.secrets = CallbackBench.secrets(Map.of("hook", "WH-1"));
        callbacks.certificates = new PaypalCertificates() {
            @Override
            List<X509Certificate> fetch(String url) {
                return chain;
            }
        };
        callbacks.certificates.authorities = authority.trust();
    }

    @Test
    void readsARefund() throws Exception {
        GatewayEvent event = read(refund("PAYMENT.CAPTURE.REFUNDED"), headers(refund("PAYMENT.CAPTURE.REFUNDED")));

        assertThat(event.eventId()).isEqualTo("WH-EVENT-1");
        assertThat(event.meaning()).isEqualTo(Meaning.REFUNDED);
        assertThat(event.key()).isEqualTo(UUID.fromString(KEY));
        assertThat(event.reference()).isEqualTo("REF1");
        assertThat(event.related()).isEqualTo("CAP1");
        assertThat(event.amount()).isEqualTo(Money.of("25.75", "USD"));
    }

    @ParameterizedTest
    @CsvSource({
        "PAYMENT.AUTHORIZATION.CREATED, AUTHORISED",
        "PAYMENT.AUTHORIZATION.VOIDED, RELEASED",
        "PAYMENT.CAPTURE.COMPLETED, CAPTURED",
        "PAYMENT.CAPTURE.DENIED, CAPTURE_FAILED",
        "PAYMENT.REFUND.FAILED, REFUND_FAILED",
        "PAYMENT.CAPTURE.REVERSED, CHARGEBACK",
        "CUSTOMER.DISPUTE.CREATED, NOTHING"
    })
    void knowsWhatItMeans(String type, Meaning meaning) throws Exception {
        assertThat(read(refund(type), headers(refund(type))).meaning()).isEqualTo(meaning);
    }

    @Test
    void refusesForgedOnes() throws Exception {
        String body = refund("PAYMENT.CAPTURE.REFUNDED");
        Map<String, String> good = headers(body);

        refused(Reason.NOT_AUTHENTIC, () -> read(body.replace("25.75", "99.75"), good));
        refused(Reason.NOT_AUTHENTIC, () -> read(body, with(good, "PayPal-Transmission-Id", "another")));
        refused(Reason.NOT_AUTHENTIC, () -> read(body, with(good, "PayPal-Auth-Algo", "SHA1withRSA")));
        refused(Reason.NOT_AUTHENTIC, () -> read(body, with(good, "PayPal-Transmission-Sig", "***")));
        refused(Reason.NOT_AUTHENTIC, () -> read(body, Map.of()));
        callbacks.secrets = CallbackBench.secrets(Map.of("hook", "WH-2"));
        refused(Reason.NOT_AUTHENTIC, () -> read(body, good));
    }

    @Test
    void refusesACertificateThatNobodyVouchesFor() throws Exception {
        String body = refund("PAYMENT.CAPTURE.REFUNDED");
        chain = stranger.chain();

        refused(Reason.NOT_AUTHENTIC, () -> read(body, headers(body, stranger.key(), NOW)));
    }

    @Test
    void refusesACertificateThatATrustedAuthorityGaveToSomebodyElse() throws Exception {
        Path elsewhere = java.nio.file.Files.createDirectory(dir.resolve("other"));
        TestAuthority other = TestAuthority.issuing(elsewhere, "CN=shop.example,O=PayPal");
        chain = other.chain();
        callbacks.certificates.authorities = other.trust();
        String body = refund("PAYMENT.CAPTURE.REFUNDED");

        refused(Reason.NOT_AUTHENTIC, () -> read(body, headers(body, other.key(), NOW)));
    }

    @Test
    void refusesACertificateOfAnotherAuthority() throws Exception {
        String body = refund("PAYMENT.CAPTURE.REFUNDED");
        callbacks.certificates.authorities = null;

        refused(Reason.NOT_AUTHENTIC, () -> read(body, headers(body)));
    }

    @Test
    void refusesAnExpiredCertificate() throws Exception {
        String body = refund("PAYMENT.CAPTURE.REFUNDED");
        Instant later = NOW.plus(Duration.ofDays(400));

        refused(
                Reason.NOT_AUTHENTIC,
                () -> callbacks.read(
                        account(Gateway.PAYPAL), callback(body, headers(body, authority.key(), later)), later));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.paypal.com/v1/notifications/certs/CERT-1",
                "https://api.paypal.com.evil.example/v1/notifications/certs/CERT-1",
                "https://evil.example/v1/notifications/certs/CERT-1",
                "https://api.paypal.com:8443/v1/notifications/certs/CERT-1",
                "https://api.paypal.com@evil.example/v1/notifications/certs/CERT-1",
                "https://api.paypal.com/v1/notifications/certs/../../x",
                "https://api.paypal.com/v1/notifications/certs/CERT-1?u=1",
                "https://127.0.0.1/v1/notifications/certs/CERT-1",
                "file:///etc/passwd",
                "not a url"
            })
    void asksNobodyButPaypalForTheCertificate(String url) throws Exception {
        String body = refund("PAYMENT.CAPTURE.REFUNDED");

        refused(Reason.NOT_AUTHENTIC, () -> read(body, with(headers(body), "PayPal-Cert-Url", url)));
    }

    @Test
    void refusesOldOnes() throws Exception {
        String body = refund("PAYMENT.CAPTURE.REFUNDED");

        refused(Reason.OUT_OF_TIME, () -> read(body, headers(body, authority.key(), NOW.minus(Duration.ofDays(4)))));
        refused(Reason.OUT_OF_TIME, () -> read(body, headers(body, authority.key(), NOW.plus(Duration.ofHours(1)))));
    }

    private GatewayEvent read(String body, Map<String, String> headers) {
        return callbacks
                .read(account(Gateway.PAYPAL), callback(body, headers), NOW)
                .get(0);
    }

    private static Map<String, String> headers(String body) throws Exception {
        return headers(body, authority.key(), NOW);
    }

    private static Map<String, String> headers(String body, PrivateKey key, Instant sent) throws Exception {
        CRC32 crc = new CRC32();
        crc.update(Signatures.utf8(body));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(Signatures.utf8("T-1|" + sent + "|WH-1|" + crc.getValue()));
        return Map.of(
                "PayPal-Transmission-Id",
                "T-1",
                "PayPal-Transmission-Time",
                sent.toString(),
                "PayPal-Transmission-Sig",
                Base64.getEncoder().encodeToString(signature.sign()),
                "PayPal-Cert-Url",
                CERT,
                "PayPal-Auth-Algo",
                "SHA256withRSA");
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> changed = new HashMap<>(headers);
        changed.put(name, value);
        return changed;
    }

    private static String refund(String type) {
        return """
                {"id":"WH-EVENT-1","event_type":"%s","create_time":"2026-11-21T05:59:00Z","resource":{"id":"REF1",
                "custom_id":"%s","status":"COMPLETED","amount":{"currency_code":"USD","value":"25.75"},
                "links":[{"rel":"self","href":"https://api.paypal.com/v2/payments/refunds/REF1"},
                {"rel":"up","href":"https://api.paypal.com/v2/payments/captures/CAP1"}]}}""".formatted(type, KEY);
    }
}
