package org.handcart.payment.gateway;

import static org.handcart.payment.gateway.Adapter.text;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.handcart.payment.GatewayCallback;
import org.handcart.payment.domain.CallbackReader;
import org.handcart.payment.domain.CallbackRefused;
import org.handcart.payment.domain.CallbackRefused.Reason;
import org.handcart.payment.domain.Gateway;
import org.handcart.payment.domain.GatewayAccount;
import org.handcart.payment.domain.GatewayEvent;
import org.handcart.payment.domain.GatewayEvent.Meaning;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * PayPal signs {@code <transmission id>|<time>|<webhook id>|<crc32 of the body>} with RSA and SHA-256; the webhook's id
 * is what the account's webhook secret names, and {@link PaypalCertificates} says whose key it was. A transmission may
 * be three days old: so long PayPal repeats it.
 */
@ApplicationScoped
class PaypalCallbacks implements CallbackReader {

    private static final Duration OLDEST = Duration.ofDays(3);
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final Pattern CAPTURE_LINK = Pattern.compile("/v2/payments/captures/([A-Za-z0-9]{1,40})$");

    @Inject
    Secrets secrets;

    @Inject
    PaypalCertificates certificates;

    @Override
    public Gateway gateway() {
        return Gateway.PAYPAL;
    }

    @Override
    public List<GatewayEvent> read(GatewayAccount account, GatewayCallback callback, Instant now) {
        check(account, callback, now);
        JsonNode event = EventJson.object(callback.body());
        JsonNode resource = event.path("resource");
        String type = EventJson.required(event, "event_type");
        return List.of(new GatewayEvent(
                EventJson.required(event, "id"),
                type,
                meaning(type),
                GatewayEvent.key(text(resource.path("custom_id"))),
                text(resource.path("id")),
                related(resource),
                money(resource.path("amount")),
                resource.path("status").asText(),
                time(event.path("create_time").asText()),
                callback.text()));
    }

    private void check(GatewayAccount account, GatewayCallback callback, Instant now) {
        String id = header(callback, "PayPal-Transmission-Id");
        String time = header(callback, "PayPal-Transmission-Time");
        if (!header(callback, "PayPal-Auth-Algo").equals("SHA256withRSA")) {
            throw Signatures.notAuthentic("signed in another way than we accept");
        }
        CRC32 crc = new CRC32();
        crc.update(callback.body());
        boolean ours = false;
        for (String webhook : Signatures.secrets(secrets, account.webhookSecretName())) {
            ours |= verifies(callback, String.join("|", id, time, webhook, Long.toString(crc.getValue())), now);
        }
        if (!ours) {
            throw Signatures.notAuthentic("the transmission is not signed for our webhook");
        }
        Instant sent = time(time);
        if (sent.isBefore(now.minus(OLDEST)) || sent.isAfter(now.plus(AHEAD))) {
            throw new CallbackRefused(Reason.OUT_OF_TIME, "the transmission is of " + sent);
        }
    }

    private boolean verifies(GatewayCallback callback, String signed, Instant now) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(certificates.key(header(callback, "PayPal-Cert-Url"), now));
            signature.update(Signatures.utf8(signed));
            return signature.verify(Base64.getDecoder().decode(header(callback, "PayPal-Transmission-Sig")));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw Signatures.notAuthentic("the transmission's signature cannot be read");
        }
    }

    private static String header(GatewayCallback callback, String name) {
        return callback.header(name).orElseThrow(() -> Signatures.notAuthentic("there is no " + name));
    }

    private static Meaning meaning(String type) {
        return switch (type) {
            case "PAYMENT.AUTHORIZATION.CREATED" -> Meaning.AUTHORISED;
            case "PAYMENT.AUTHORIZATION.VOIDED" -> Meaning.RELEASED;
            case "PAYMENT.CAPTURE.COMPLETED" -> Meaning.CAPTURED;
            case "PAYMENT.CAPTURE.DENIED", "PAYMENT.CAPTURE.DECLINED" -> Meaning.CAPTURE_FAILED;
            case "PAYMENT.CAPTURE.REFUNDED" -> Meaning.REFUNDED;
            case "PAYMENT.REFUND.FAILED" -> Meaning.REFUND_FAILED;
            case "PAYMENT.CAPTURE.REVERSED" -> Meaning.CHARGEBACK;
            default -> Meaning.NOTHING;
        };
    }

    /** Of a refund or a reversal the capture; of a capture its authorisation. */
    private static @Nullable String related(JsonNode resource) {
        for (JsonNode link : resource.path("links")) {
            Matcher capture = CAPTURE_LINK.matcher(link.path("href").asText());
            if (link.path("rel").asText().equals("up") && capture.find()) {
                return capture.group(1);
            }
        }
        return text(resource.path("supplementary_data").path("related_ids").path("authorization_id"));
    }

    private static @Nullable Money money(JsonNode amount) {
        String code =
                amount.path("currency_code").asText(amount.path("currency").asText());
        Currency currency = GatewayEvent.currency(code);
        String value = amount.path("value").asText(amount.path("total").asText());
        if (currency == null || !value.matches("-?[0-9]{1,15}(\\.[0-9]{1,4})?")) {
            return null;
        }
        try {
            return GatewayAmount.PAYPAL.money(new BigDecimal(value).abs(), currency);
        } catch (GatewayAmount.Inexpressible odd) {
            return null;
        }
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noTime) {
            throw new CallbackRefused(Reason.MALFORMED, "the event has no time");
        }
    }
}
