package org.handcart.payment.gateway;

import static org.handcart.payment.gateway.Adapter.text;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.handcart.payment.GatewayCallback;
import org.handcart.payment.domain.CallbackReader;
import org.handcart.payment.domain.CallbackRefused;
import org.handcart.payment.domain.CallbackRefused.Reason;
import org.handcart.payment.domain.Gateway;
import org.handcart.payment.domain.GatewayAccount;
import org.handcart.payment.domain.GatewayEvent;
import org.handcart.payment.domain.GatewayEvent.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * Stripe signs {@code <time>.<body>} with HMAC-SHA256 and sends {@code Stripe-Signature: t=…,v1=…}, one v1 for each
 * secret that is valid at the moment. Older than five minutes is refused; Stripe signs anew when it repeats.
 */
@ApplicationScoped
class StripeCallbacks implements CallbackReader {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    @Inject
    Secrets secrets;

    @Override
    public Gateway gateway() {
        return Gateway.STRIPE;
    }

    @Override
    public List<GatewayEvent> read(GatewayAccount account, GatewayCallback callback, Instant now) {
        check(account, callback, now);
        JsonNode event = EventJson.object(callback.body());
        JsonNode object = event.path("data").path("object");
        String type = EventJson.required(event, "type");
        Meaning meaning = meaning(type, object);
        boolean intent = object.path("object").asText().equals("payment_intent");
        String amount = switch (meaning) {
            case CAPTURED -> "amount_received";
            case AUTHORISED -> "amount_capturable";
            default -> "amount";
        };
        return List.of(new GatewayEvent(
                EventJson.required(event, "id"),
                type,
                meaning,
                GatewayEvent.key(text(object.path("metadata").path(StripeGateway.KEY))),
                text(object.path("id")),
                intent ? text(object.path("id")) : text(object.path("payment_intent")),
                EventJson.money(
                        GatewayAmount.STRIPE,
                        object.path(amount),
                        object.path("currency").asText().toUpperCase(Locale.ROOT)),
                detail(object),
                EventJson.epochSecond(event.path("created")),
                callback.text()));
    }

    private void check(GatewayAccount account, GatewayCallback callback, Instant now) {
        String header = callback.header("Stripe-Signature")
                .orElseThrow(() -> Signatures.notAuthentic("there is no Stripe-Signature"));
        @Nullable String time = null;
        List<String> given = new ArrayList<>();
        for (String part : header.split(",")) {
            String[] pair = part.strip().split("=", 2);
            if (pair.length == 2 && pair[0].equals("t") && time == null) {
                time = pair[1];
            } else if (pair.length == 2 && pair[0].equals("v1")) {
                given.add(pair[1]);
            }
        }
        if (time == null || !time.matches("[0-9]{1,12}") || given.isEmpty() || given.size() > 10) {
            throw Signatures.notAuthentic("the Stripe-Signature has no time or no v1");
        }
        boolean ours = false;
        for (String secret : Signatures.secrets(secrets, account.webhookSecretName())) {
            String expected = HexFormat.of()
                    .formatHex(Signatures.hmac(Signatures.utf8(secret), Signatures.utf8(time + "."), callback.body()));
            for (String one : given) {
                ours |= Signatures.same(expected, one);
            }
        }
        if (!ours) {
            throw Signatures.notAuthentic("the Stripe-Signature is not ours");
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now)
                .abs();
        if (age.compareTo(TOLERANCE) > 0) {
            throw new CallbackRefused(Reason.OUT_OF_TIME, "signed " + age.toSeconds() + " s ago or ahead");
        }
    }

    private static Meaning meaning(String type, JsonNode object) {
        return switch (type) {
            case "payment_intent.amount_capturable_updated" -> Meaning.AUTHORISED;
            case "payment_intent.succeeded" -> Meaning.CAPTURED;
            case "payment_intent.payment_failed" -> Meaning.AUTHORISATION_FAILED;
            case "payment_intent.canceled" -> Meaning.RELEASED;
            case "refund.created", "refund.updated", "refund.failed", "charge.refund.updated" ->
                switch (object.path("status").asText()) {
                    case "succeeded" -> Meaning.REFUNDED;
                    case "failed", "canceled" -> Meaning.REFUND_FAILED;
                    default -> Meaning.NOTHING;
                };
            case "charge.dispute.funds_withdrawn" -> Meaning.CHARGEBACK;
            case "charge.dispute.funds_reinstated" -> Meaning.CHARGEBACK_REVERSED;
            default -> Meaning.NOTHING;
        };
    }

    private static String detail(JsonNode object) {
        String why = text(object.path("last_payment_error").path("code"));
        why = why == null ? text(object.path("failure_reason")) : why;
        why = why == null ? text(object.path("reason")) : why;
        return why == null ? object.path("status").asText() : why;
    }
}
