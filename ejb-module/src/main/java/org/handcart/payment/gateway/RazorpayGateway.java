package org.handcart.payment.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import org.handcart.payment.domain.Gateway;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.GatewayCall;

/**
 * Razorpay. The customer pays in Razorpay's own checkout, so the token is the payment ({@code pay_…}) and authorising
 * means to check it and to make it ours: its amount must be the tender's, and our key goes into its notes, so that one
 * payment never pays two orders. It is captured whole or not at all; what is not captured Razorpay gives back by itself.
 */
@ApplicationScoped
class RazorpayGateway extends Adapter {

    static final String KEY = "handcart_key";
    private static final String USUAL = "https://api.razorpay.com/v1";

    @Inject
    RazorpayLine line;

    @Inject
    Secrets secrets;

    @Override
    public Gateway gateway() {
        return Gateway.RAZORPAY;
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.noneOf(Ability.class);
    }

    @Override
    public GatewayAnswer authorise(GatewayCall call) {
        return guarded(trace -> adopt(call, trace));
    }

    @Override
    public GatewayAnswer charge(GatewayCall call) {
        return guarded(trace -> {
            GatewayAnswer adopted = adopt(call, trace);
            return adopted.kind() == Kind.SUCCEEDED && adopted.reference() != null
                    ? take(call, adopted.reference(), trace)
                    : adopted;
        });
    }

    private GatewayAnswer adopt(GatewayCall call, Line.Trace trace) {
        String payment = "/payments/" + encoded(token(call));
        Line.Reply seen = get(call, payment, trace);
        GatewayAnswer state = RazorpayAnswers.authorisation(call, seen);
        if (state.kind() != Kind.SUCCEEDED) {
            return state;
        }
        String owner = seen.body().path("notes").path(KEY).asText();
        if (owner.isEmpty() && seen.body().path("status").asText().equals("authorized")) {
            ObjectNode notes = JsonNodeFactory.instance.objectNode();
            ObjectNode all = notes.putObject("notes");
            if (seen.body().path("notes") instanceof ObjectNode others) {
                all.setAll(others);
            }
            all.put(KEY, call.key().toString());
            Line.Reply noted = line.send(
                    authorised(call, payment)
                            .header("Content-Type", "application/json")
                            .method("PATCH", HttpRequest.BodyPublishers.ofString(notes.toString()))
                            .build(),
                    trace);
            return noted.isOk() ? RazorpayAnswers.ours(call, noted.body(), state) : RazorpayAnswers.refusal(noted);
        }
        return RazorpayAnswers.ours(call, seen.body(), state);
    }

    @Override
    public GatewayAnswer capture(GatewayCall call) {
        return guarded(trace -> {
            GatewayCall.Origin on = call.on();
            if (on != null && !on.amount().equals(call.amount())) {
                throw new NotPossible("partial_capture", "Razorpay captures the whole authorisation: " + on.amount());
            }
            Line.Reply seen = get(call, "/payments/" + encoded(onReference(call)), trace);
            if (!seen.isOk()) {
                return RazorpayAnswers.refusal(seen);
            }
            String owner = seen.body().path("notes").path(KEY).asText();
            if (on != null && !owner.equals(on.key().toString())) {
                return GatewayAnswer.failed(Kind.DECLINED, "payment_used", "the payment pays for another order");
            }
            return take(call, onReference(call), trace);
        });
    }

    /** A capture that was made before is answered by a refusal; the payment itself knows better. */
    private GatewayAnswer take(GatewayCall call, String payment, Line.Trace trace) {
        String path = "/payments/" + encoded(payment);
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("amount", GatewayAmount.RAZORPAY.units(call.amount()))
                .put("currency", currency(call.amount()));
        Line.Reply taken =
                line.send(json(authorised(call, path + "/capture"), body).build(), trace);
        if (taken.status() == 400) {
            Line.Reply seen = get(call, path, trace);
            if (seen.isOk() && seen.body().path("captured").asBoolean()) {
                return RazorpayAnswers.captured(call, seen);
            }
        }
        return taken.isOk() ? RazorpayAnswers.captured(call, taken) : RazorpayAnswers.refusal(taken);
    }

    /** There is no call for it: Razorpay lets an authorisation go that nobody captures. Sends nothing that acts. */
    @Override
    public GatewayAnswer release(GatewayCall call) {
        return find(call);
    }

    @Override
    public GatewayAnswer refund(GatewayCall call) {
        return guarded(trace -> {
            ObjectNode body = JsonNodeFactory.instance
                    .objectNode()
                    .put("amount", GatewayAmount.RAZORPAY.units(call.amount()))
                    .put("speed", "normal")
                    .put("receipt", call.key().toString());
            body.putObject("notes").put(KEY, call.key().toString());
            String path = "/payments/" + encoded(onReference(call)) + "/refund";
            Line.Reply reply = line.send(
                    json(authorised(call, path), body)
                            .header("X-Refund-Idempotency", call.key().toString())
                            .build(),
                    trace);
            return RazorpayAnswers.refund(call, reply);
        });
    }

    @Override
    public GatewayAnswer find(GatewayCall call) {
        return guarded(trace -> switch (call.action()) {
            case AUTHORISE -> adopted(call, get(call, "/payments/" + encoded(token(call)), trace));
            case CHARGE -> RazorpayAnswers.foundCapture(call, get(call, "/payments/" + encoded(token(call)), trace));
            case CAPTURE ->
                RazorpayAnswers.foundCapture(call, get(call, "/payments/" + encoded(onReference(call)), trace));
            case VOID -> RazorpayAnswers.release(get(call, "/payments/" + encoded(onReference(call)), trace));
            case REFUND -> {
                String refunds = "/payments/" + encoded(onReference(call)) + "/refunds?count=100";
                yield RazorpayAnswers.refundAmong(call, get(call, refunds, trace));
            }
        });
    }

    private static GatewayAnswer adopted(GatewayCall call, Line.Reply seen) {
        GatewayAnswer state = RazorpayAnswers.authorisation(call, seen);
        JsonNode owner = seen.body().path("notes").path(KEY);
        return state.kind() == Kind.SUCCEEDED && owner.asText().isEmpty()
                ? GatewayAnswer.of(Kind.NOT_FOUND, "the payment does not carry our key")
                : RazorpayAnswers.ours(call, seen.body(), state);
    }

    private Line.Reply get(GatewayCall call, String path, Line.Trace trace) {
        return line.send(authorised(call, path).GET().build(), trace);
    }

    private HttpRequest.Builder authorised(GatewayCall call, String path) {
        String credentials =
                call.account().keyId() + ":" + secrets.value(call.account().secretName());
        return request(call.account(), USUAL, path)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }
}
