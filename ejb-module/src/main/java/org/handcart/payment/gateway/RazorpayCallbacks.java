package org.handcart.payment.gateway;

import static org.handcart.payment.gateway.Adapter.text;
import static org.handcart.payment.gateway.Adapter.textOr;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.handcart.payment.GatewayCallback;
import org.handcart.payment.domain.CallbackReader;
import org.handcart.payment.domain.CallbackRefused;
import org.handcart.payment.domain.CallbackRefused.Reason;
import org.handcart.payment.domain.Gateway;
import org.handcart.payment.domain.GatewayAccount;
import org.handcart.payment.domain.GatewayEvent;
import org.handcart.payment.domain.GatewayEvent.Meaning;

/**
 * Razorpay signs the body with HMAC-SHA256: {@code X-Razorpay-Signature}. The signature covers no time and no event id,
 * so the id is the body's own digest, and the body's {@code created_at} must be of the last three days: Razorpay repeats
 * for one.
 */
@ApplicationScoped
class RazorpayCallbacks implements CallbackReader {

    private static final Duration OLDEST = Duration.ofDays(3);
    private static final Duration AHEAD = Duration.ofMinutes(5);

    @Inject
    Secrets secrets;

    @Override
    public Gateway gateway() {
        return Gateway.RAZORPAY;
    }

    @Override
    public List<GatewayEvent> read(GatewayAccount account, GatewayCallback callback, Instant now) {
        String given = callback.header("X-Razorpay-Signature")
                .orElseThrow(() -> Signatures.notAuthentic("there is no X-Razorpay-Signature"));
        boolean ours = false;
        for (String secret : Signatures.secrets(secrets, account.webhookSecretName())) {
            byte[] expected = Signatures.hmac(Signatures.utf8(secret), callback.body());
            ours |= Signatures.same(HexFormat.of().formatHex(expected), given);
        }
        if (!ours) {
            throw Signatures.notAuthentic("the X-Razorpay-Signature is not ours");
        }
        JsonNode event = EventJson.object(callback.body());
        Instant occurred = EventJson.epochSecond(event.path("created_at"));
        if (occurred.isBefore(now.minus(OLDEST)) || occurred.isAfter(now.plus(AHEAD))) {
            throw new CallbackRefused(Reason.OUT_OF_TIME, "the event is of " + occurred);
        }
        return List.of(event(event, callback, occurred));
    }

    private static GatewayEvent event(JsonNode event, GatewayCallback callback, Instant occurred) {
        String type = EventJson.required(event, "event");
        JsonNode payment = event.path("payload").path("payment").path("entity");
        JsonNode refund = event.path("payload").path("refund").path("entity");
        JsonNode dispute = event.path("payload").path("dispute").path("entity");
        JsonNode what = refund.isObject() ? refund : dispute.isObject() ? dispute : payment;
        JsonNode amount =
                dispute.path("amount_deducted").asLong() > 0 ? dispute.path("amount_deducted") : what.path("amount");
        String key = textOr(what.path("notes").path(RazorpayGateway.KEY), textOr(what.path("receipt"), ""));
        return new GatewayEvent(
                digest(callback.body()),
                type,
                meaning(type),
                GatewayEvent.key(key),
                text(what.path("id")),
                what == payment ? text(payment.path("id")) : text(what.path("payment_id")),
                EventJson.money(
                        GatewayAmount.RAZORPAY, amount, what.path("currency").asText()),
                textOr(
                        payment.path("error_reason"),
                        textOr(what.path("reason_code"), what.path("status").asText())),
                occurred,
                callback.text());
    }

    private static Meaning meaning(String type) {
        return switch (type) {
            case "payment.authorized" -> Meaning.AUTHORISED;
            case "payment.captured" -> Meaning.CAPTURED;
            case "payment.failed" -> Meaning.AUTHORISATION_FAILED;
            case "refund.processed" -> Meaning.REFUNDED;
            case "refund.failed" -> Meaning.REFUND_FAILED;
            case "payment.dispute.lost" -> Meaning.CHARGEBACK;
            default -> Meaning.NOTHING;
        };
    }

    private static String digest(byte[] body) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
