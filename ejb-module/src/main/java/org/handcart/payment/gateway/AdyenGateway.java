package org.handcart.payment.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.handcart.payment.domain.Gateway;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayCall;
import org.handcart.payment.domain.GatewayCall.Action;

/**
 * Adyen Checkout v71. The token is {@code <shopperReference>:<storedPaymentMethodId>}; it is charged as a card on file,
 * so no step of the customer is needed. Captures, cancels and refunds are only taken in ("received") and end by
 * webhook; Adyen cannot be asked, so the webhooks are a must.
 */
@ApplicationScoped
class AdyenGateway extends Adapter {

    private static final String USUAL = "https://checkout-test.adyen.com/v71";

    /** Adyen keeps idempotency keys for at least seven days. */
    private static final Duration REMEMBERS = Duration.ofDays(6);

    @Inject
    AdyenLine line;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /** Adyen demands it of every payment; nobody is sent there. */
    @Inject
    @ConfigProperty(name = "handcart.payment.return-url", defaultValue = "https://localhost/payment/return")
    String returnUrl = "https://localhost/payment/return";

    @Override
    public Gateway gateway() {
        return Gateway.ADYEN;
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(Ability.PARTIAL_CAPTURE);
    }

    @Override
    public GatewayAnswer authorise(GatewayCall call) {
        return pay(call);
    }

    @Override
    public GatewayAnswer charge(GatewayCall call) {
        return pay(call);
    }

    private GatewayAnswer pay(GatewayCall call) {
        return guarded(trace -> {
            String[] token = token(call).split(":", 2);
            if (token.length != 2 || token[0].isBlank() || token[1].isBlank()) {
                throw new NotPossible("payment_token", "Adyen's token is <shopperReference>:<storedPaymentMethodId>");
            }
            ObjectNode body = body(call);
            amount(body, call);
            body.put("reference", call.key().toString());
            body.put("returnUrl", returnUrl);
            body.put("channel", "Web");
            body.putObject("paymentMethod").put("type", "scheme").put("storedPaymentMethodId", token[1]);
            body.put("shopperReference", token[0]);
            body.put("shopperInteraction", "ContAuth");
            body.put("recurringProcessingModel", "CardOnFile");
            body.put("merchantOrderReference", call.order().toString());
            if (call.action() == Action.AUTHORISE) {
                body.putObject("additionalData").put("manualCapture", "true");
            } else {
                body.put("captureDelayHours", 0);
            }
            return AdyenAnswers.payment(call, post(call, "/payments", body, trace));
        });
    }

    @Override
    public GatewayAnswer capture(GatewayCall call) {
        return modify(call, "/captures", AdyenGateway::amount);
    }

    @Override
    public GatewayAnswer release(GatewayCall call) {
        return modify(call, "/cancels", (body, same) -> body);
    }

    @Override
    public GatewayAnswer refund(GatewayCall call) {
        return modify(call, "/refunds", AdyenGateway::amount);
    }

    private GatewayAnswer modify(GatewayCall call, String what, BiFunction<ObjectNode, GatewayCall, ObjectNode> more) {
        return guarded(trace -> {
            ObjectNode body = more.apply(body(call), call);
            body.put("reference", call.key().toString());
            String path = "/payments/" + encoded(AdyenAnswers.payment(onReference(call))) + what;
            return AdyenAnswers.modification(call, post(call, path, body, trace));
        });
    }

    @Override
    public GatewayAnswer find(GatewayCall call) {
        return call.reference() == null
                ? KeyAge.sendAgain(call, REMEMBERS, clock)
                : GatewayAnswer.pending(call.reference(), "Adyen tells by webhook how it ends");
    }

    private static ObjectNode body(GatewayCall call) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("merchantAccount", call.account().merchant());
    }

    private static ObjectNode amount(ObjectNode body, GatewayCall call) {
        body.putObject("amount")
                .put("currency", currency(call.amount()))
                .put("value", GatewayAmount.ADYEN.units(call.amount()));
        return body;
    }

    private Line.Reply post(GatewayCall call, String path, ObjectNode body, Line.Trace trace) {
        return line.send(
                json(request(call.account(), USUAL, path), body)
                        .header("X-API-Key", secrets.value(call.account().secretName()))
                        .header("Idempotency-Key", call.key().toString())
                        .build(),
                trace);
    }
}
