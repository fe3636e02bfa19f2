package org.handcart.payment.gateway;

import static org.handcart.payment.gateway.Adapter.text;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handcart.payment.GatewayCallback;
import org.handcart.payment.domain.CallbackReader;
import org.handcart.payment.domain.CallbackRefused;
import org.handcart.payment.domain.CallbackRefused.Reason;
import org.handcart.payment.domain.Gateway;
import org.handcart.payment.domain.GatewayAccount;
import org.handcart.payment.domain.GatewayEvent;
import org.handcart.payment.domain.GatewayEvent.Meaning;

/**
 * Adyen's standard webhook: each item carries an HMAC-SHA256 over eight of its fields, under a hexadecimal key; where
 * {@code <name>.user} and {@code <name>.password} are configured beside the key, basic authentication is asked for too.
 * Adyen repeats for days and signs no time: an item that was taken before is told by its reference and what happened.
 */
@ApplicationScoped
class AdyenCallbacks implements CallbackReader {

    private static final int MOST_ITEMS = 100;

    @Inject
    Secrets secrets;

    @Override
    public Gateway gateway() {
        return Gateway.ADYEN;
    }

    @Override
    public List<GatewayEvent> read(GatewayAccount account, GatewayCallback callback, Instant now) {
        basic(account, callback);
        List<String> keys = Signatures.secrets(secrets, account.webhookSecretName());
        JsonNode items = EventJson.object(callback.body()).path("notificationItems");
        if (!items.isArray() || items.isEmpty() || items.size() > MOST_ITEMS) {
            throw new CallbackRefused(Reason.MALFORMED, "there are no notificationItems, or too many");
        }
        List<GatewayEvent> events = new ArrayList<>();
        for (JsonNode item : items) {
            JsonNode one = item.path("NotificationRequestItem");
            check(keys, one);
            if (!one.path("merchantAccountCode").asText().equals(account.merchant())) {
                throw Signatures.notAuthentic("the notification is for another merchant account");
            }
            events.add(event(one));
        }
        return events;
    }

    private void basic(GatewayAccount account, GatewayCallback callback) {
        Optional<String> user = secrets.optional(account.webhookSecretName() + ".user");
        Optional<String> password = secrets.optional(account.webhookSecretName() + ".password");
        if (user.isEmpty() && password.isEmpty()) {
            return;
        }
        String expected = "Basic "
                + Base64.getEncoder().encodeToString(Signatures.utf8(user.orElse("") + ":" + password.orElse("")));
        if (!Signatures.same(expected, callback.header("Authorization").orElse(""))) {
            throw Signatures.notAuthentic("the basic authentication is not ours");
        }
    }

    private static void check(List<String> keys, JsonNode item) {
        String given = item.path("additionalData").path("hmacSignature").asText();
        String signed = Stream.of(
                        item.path("pspReference"),
                        item.path("originalReference"),
                        item.path("merchantAccountCode"),
                        item.path("merchantReference"),
                        item.path("amount").path("value"),
                        item.path("amount").path("currency"),
                        item.path("eventCode"),
                        item.path("success"))
                .map(JsonNode::asText)
                .collect(Collectors.joining(":"));
        boolean ours = false;
        for (String key : keys) {
            byte[] expected = Signatures.hmac(hex(key), Signatures.utf8(signed));
            ours |= Signatures.same(Base64.getEncoder().encodeToString(expected), given);
        }
        if (!ours) {
            throw Signatures.notAuthentic("the hmacSignature is not ours");
        }
    }

    private static byte[] hex(String key) {
        try {
            return HexFormat.of().parseHex(key);
        } catch (IllegalArgumentException noHex) {
            throw new CallbackRefused(Reason.UNCHECKABLE, "the configured HMAC key is not hexadecimal");
        }
    }

    private static GatewayEvent event(JsonNode item) {
        String code = EventJson.required(item, "eventCode");
        boolean success = item.path("success").asText().equals("true");
        String psp = EventJson.required(item, "pspReference");
        String original = text(item.path("originalReference"));
        boolean hasOriginal = original != null && !original.isBlank();
        String related = hasOriginal ? original : psp;
        Meaning meaning = meaning(code, success, item.path("additionalData"));
        return new GatewayEvent(
                psp + ":" + code + ":" + success,
                code + (success ? "" : " (failed)"),
                meaning,
                GatewayEvent.key(text(item.path("merchantReference"))),
                meaning == Meaning.CAPTURED && hasOriginal ? related + "/" + psp : psp,
                related,
                EventJson.money(
                        GatewayAmount.ADYEN,
                        item.path("amount").path("value"),
                        item.path("amount").path("currency").asText()),
                item.path("reason").asText(),
                time(item.path("eventDate").asText()),
                item.toString());
    }

    private static Meaning meaning(String code, boolean success, JsonNode additional) {
        return switch (code) {
            case "AUTHORISATION" -> success ? Meaning.AUTHORISED : Meaning.AUTHORISATION_FAILED;
            case "CAPTURE" -> success ? Meaning.CAPTURED : Meaning.CAPTURE_FAILED;
            case "CAPTURE_FAILED" -> Meaning.CAPTURE_FAILED;
            case "CANCELLATION" -> success ? Meaning.RELEASED : Meaning.NOTHING;
            case "REFUND" -> success ? Meaning.REFUNDED : Meaning.REFUND_FAILED;
            case "REFUND_FAILED", "REFUNDED_REVERSED" -> Meaning.REFUND_FAILED;
            case "CANCEL_OR_REFUND" -> {
                boolean refund = additional.path("modification.action").asText().equals("refund");
                yield success ? (refund ? Meaning.REFUNDED : Meaning.RELEASED) : Meaning.NOTHING;
            }
            case "CHARGEBACK", "SECOND_CHARGEBACK" -> success ? Meaning.CHARGEBACK : Meaning.NOTHING;
            case "CHARGEBACK_REVERSED" -> success ? Meaning.CHARGEBACK_REVERSED : Meaning.NOTHING;
            default -> Meaning.NOTHING;
        };
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noTime) {
            throw new CallbackRefused(Reason.MALFORMED, "the notification has no eventDate");
        }
    }
}
