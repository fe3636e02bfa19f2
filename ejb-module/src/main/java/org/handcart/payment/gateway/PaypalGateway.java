package org.handcart.payment.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.handcart.payment.domain.Gateway;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.GatewayCall;
import org.handcart.payment.domain.GatewayCall.Action;
import org.jspecify.annotations.Nullable;

/**
 * PayPal's Orders and Payments v2. The token is the order that the customer has approved at PayPal. Authorising checks
 * that it is over exactly the tender's amount before it is used. Refunds go to {@code
 * /v2/payments/captures/{id}/refund}; the path {@code /v2/payments/refunds} of older documents takes no POST.
 */
@ApplicationScoped
class PaypalGateway extends Adapter {

    static final String USUAL = "https://api-m.paypal.com";

    /** PayPal keeps the request ids of captures and refunds for 45 days. */
    private static final Duration REMEMBERS = Duration.ofDays(44);

    @Inject
    PaypalLine line;

    @Inject
    PaypalTokens tokens;

    @Inject
    Clock clock;

    @Override
    public Gateway gateway() {
        return Gateway.PAYPAL;
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(Ability.PARTIAL_CAPTURE, Ability.SEVERAL_CAPTURES);
    }

    @Override
    public GatewayAnswer authorise(GatewayCall call) {
        return guarded(trace -> useOrder(call, "/authorize", trace));
    }

    @Override
    public GatewayAnswer charge(GatewayCall call) {
        return guarded(trace -> useOrder(call, "/capture", trace));
    }

    private GatewayAnswer useOrder(GatewayCall call, String what, Line.Trace trace) {
        String order = "/v2/checkout/orders/" + encoded(token(call));
        GatewayAmount.PAYPAL.decimal(call.amount());
        Line.Reply seen = get(call, order, trace);
        GatewayAnswer unfit = PaypalAnswers.orderUnfit(call, seen);
        if (unfit != null) {
            return unfit;
        }
        Line.Reply used = post(call, order + what, JsonNodeFactory.instance.objectNode(), trace);
        return used.isOk() ? PaypalAnswers.ofOrder(call, used.body()) : PaypalAnswers.refusal(used);
    }

    @Override
    public GatewayAnswer capture(GatewayCall call) {
        return guarded(trace -> {
            ObjectNode body = amount(call).put("final_capture", call.last());
            String path = "/v2/payments/authorizations/" + encoded(onReference(call)) + "/capture";
            return PaypalAnswers.payment(call, post(call, path, body, trace));
        });
    }

    @Override
    public GatewayAnswer release(GatewayCall call) {
        return guarded(trace -> {
            String path = "/v2/payments/authorizations/" + encoded(onReference(call)) + "/void";
            Line.Reply reply = post(call, path, null, trace);
            return PaypalAnswers.released(onReference(call), reply);
        });
    }

    @Override
    public GatewayAnswer refund(GatewayCall call) {
        return guarded(trace -> {
            ObjectNode body = amount(call).put("custom_id", call.key().toString());
            String path = "/v2/payments/captures/" + encoded(onReference(call)) + "/refund";
            return PaypalAnswers.payment(call, post(call, path, body, trace));
        });
    }

    /** By reference where it is known. An order tells what was made of it; captures and refunds answer to their key. */
    @Override
    public GatewayAnswer find(GatewayCall call) {
        return guarded(trace -> {
            if (call.action() == Action.VOID) {
                String path = "/v2/payments/authorizations/" + encoded(onReference(call));
                return PaypalAnswers.foundVoid(get(call, path, trace));
            }
            if (call.reference() != null) {
                String path = switch (call.action()) {
                    case AUTHORISE -> "/v2/payments/authorizations/";
                    case REFUND -> "/v2/payments/refunds/";
                    default -> "/v2/payments/captures/";
                };
                return PaypalAnswers.found(call, get(call, path + encoded(call.reference()), trace));
            }
            if (call.action() == Action.AUTHORISE || call.action() == Action.CHARGE) {
                Line.Reply order = get(call, "/v2/checkout/orders/" + encoded(token(call)), trace);
                return order.isOk()
                        ? PaypalAnswers.ofOrder(call, order.body())
                        : GatewayAnswer.of(Kind.UNKNOWN, "PayPal answered " + order.status() + " to a question");
            }
            return KeyAge.sendAgain(call, REMEMBERS, clock);
        });
    }

    private static ObjectNode amount(GatewayCall call) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("amount")
                .put("currency_code", currency(call.amount()))
                .put("value", GatewayAmount.PAYPAL.decimal(call.amount()));
        return body;
    }

    private Line.Reply post(GatewayCall call, String path, @Nullable JsonNode body, Line.Trace trace) {
        return withToken(
                call,
                request -> {
                    request.header("PayPal-Request-Id", call.key().toString())
                            .header("Prefer", "return=representation");
                    return body == null
                            ? request.header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.noBody())
                            : json(request, body);
                },
                path,
                trace);
    }

    private Line.Reply get(GatewayCall call, String path, Line.Trace trace) {
        return withToken(call, HttpRequest.Builder::GET, path, trace);
    }

    /** A token that PayPal no longer takes is fetched anew, once. */
    private Line.Reply withToken(GatewayCall call, Shape shape, String path, Line.Trace trace) {
        Line.Reply reply = line.send(authorised(call, shape, path), trace);
        if (reply.status() == 401) {
            tokens.forget(call.org(), call.account());
            reply = line.send(authorised(call, shape, path), trace);
        }
        return reply;
    }

    private HttpRequest authorised(GatewayCall call, Shape shape, String path) {
        return shape.of(request(call.account(), USUAL, path)
                        .header("Authorization", "Bearer " + tokens.token(call.org(), call.account())))
                .build();
    }

    /** Gives a request its method and body. */
    @FunctionalInterface
    private interface Shape {
        HttpRequest.Builder of(HttpRequest.Builder request);
    }
}
