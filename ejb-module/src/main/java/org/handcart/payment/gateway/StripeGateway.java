package org.handcart.payment.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.handcart.payment.domain.Gateway;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.GatewayCall;
import org.handcart.payment.domain.GatewayCall.Action;

/**
 * Stripe's Payment Intents: created and confirmed in one call with the customer's payment method ({@code pm_…}), without
 * any step the customer would have to take; captured, cancelled and refunded by the intent. Our key is Stripe's
 * idempotency key and stands in the metadata, by which webhooks and searches find it.
 */
@ApplicationScoped
class StripeGateway extends Adapter {

    static final String KEY = "handcart_key";
    private static final String USUAL = "https://api.stripe.com";

    @Inject
    StripeLine line;

    @Inject
    Secrets secrets;

    @Override
    public Gateway gateway() {
        return Gateway.STRIPE;
    }

    @Override
    public GatewayAnswer authorise(GatewayCall call) {
        return create(call, "manual");
    }

    @Override
    public GatewayAnswer charge(GatewayCall call) {
        return create(call, "automatic");
    }

    private GatewayAnswer create(GatewayCall call, String capture) {
        return guarded(trace -> {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("amount", Long.toString(GatewayAmount.STRIPE.units(call.amount())));
            form.put("currency", currency(call.amount()).toLowerCase(Locale.ROOT));
            form.put("payment_method", token(call));
            form.put("confirm", "true");
            form.put("capture_method", capture);
            form.put("automatic_payment_methods[enabled]", "true");
            form.put("automatic_payment_methods[allow_redirects]", "never");
            form.put("error_on_requires_action", "true");
            form.put("metadata[" + KEY + "]", call.key().toString());
            form.put("metadata[handcart_order]", call.order().toString());
            return StripeAnswers.intent(call, post(call, "/v1/payment_intents", form, trace));
        });
    }

    @Override
    public GatewayAnswer capture(GatewayCall call) {
        return guarded(trace -> {
            String intent = "/v1/payment_intents/" + encoded(onReference(call));
            Map<String, String> form =
                    Map.of("amount_to_capture", Long.toString(GatewayAmount.STRIPE.units(call.amount())));
            Line.Reply reply = post(call, intent + "/capture", form, trace);
            return stateHasMoved(reply)
                    ? StripeAnswers.found(call, get(call, intent, trace))
                    : StripeAnswers.intent(call, reply);
        });
    }

    @Override
    public GatewayAnswer release(GatewayCall call) {
        return guarded(trace -> {
            String intent = "/v1/payment_intents/" + encoded(onReference(call));
            Line.Reply reply = post(call, intent + "/cancel", Map.of(), trace);
            return stateHasMoved(reply)
                    ? StripeAnswers.found(call, get(call, intent, trace))
                    : StripeAnswers.intent(call, reply);
        });
    }

    /** The intent is not in a state for this: a repeated call, or somebody was there before us. The intent knows. */
    private static boolean stateHasMoved(Line.Reply reply) {
        return reply.body().path("error").path("code").asText().equals("payment_intent_unexpected_state");
    }

    @Override
    public GatewayAnswer refund(GatewayCall call) {
        return guarded(trace -> {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("payment_intent", onReference(call));
            form.put("amount", Long.toString(GatewayAmount.STRIPE.units(call.amount())));
            form.put("metadata[" + KEY + "]", call.key().toString());
            return StripeAnswers.refund(call, post(call, "/v1/refunds", form, trace));
        });
    }

    /** By reference where it is known; else by our key in the metadata. Captures and releases are states of the intent. */
    @Override
    public GatewayAnswer find(GatewayCall call) {
        return guarded(trace -> {
            if (call.action() == Action.REFUND) {
                return findRefund(call, trace);
            }
            if (call.action() == Action.CAPTURE || call.action() == Action.VOID) {
                return StripeAnswers.found(call, get(call, "/v1/payment_intents/" + encoded(onReference(call)), trace));
            }
            if (call.reference() != null) {
                return StripeAnswers.found(call, get(call, "/v1/payment_intents/" + encoded(call.reference()), trace));
            }
            String query = encoded("metadata['" + KEY + "']:'" + call.key() + "'");
            return StripeAnswers.firstFound(
                    call, get(call, "/v1/payment_intents/search?limit=1&query=" + query, trace));
        });
    }

    private GatewayAnswer findRefund(GatewayCall call, Line.Trace trace) {
        if (call.reference() != null) {
            Line.Reply reply = get(call, "/v1/refunds/" + encoded(call.reference()), trace);
            return reply.status() == 404
                    ? GatewayAnswer.of(Kind.NOT_FOUND, "Stripe does not know " + call.reference())
                    : StripeAnswers.refund(call, reply);
        }
        String of = encoded(onReference(call));
        return StripeAnswers.refundAmong(call, get(call, "/v1/refunds?limit=100&payment_intent=" + of, trace));
    }

    private Line.Reply post(GatewayCall call, String path, Map<String, String> form, Line.Trace trace) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return line.send(
                authorised(call, path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Idempotency-Key", call.key().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                trace);
    }

    private Line.Reply get(GatewayCall call, String path, Line.Trace trace) {
        return line.send(authorised(call, path).GET().build(), trace);
    }

    private HttpRequest.Builder authorised(GatewayCall call, String path) {
        return request(call.account(), USUAL, path)
                .header(
                        "Authorization",
                        "Bearer " + secrets.value(call.account().secretName()))
                .header("Stripe-Version", "2023-08-16");
    }
}
