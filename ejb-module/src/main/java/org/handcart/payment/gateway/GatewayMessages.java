package org.handcart.payment.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.GatewayCall;
import org.jspecify.annotations.Nullable;

/** The simulator's JSON. Amounts go out in minor units of the currency, as ISO 4217 counts them (D1). */
final class GatewayMessages {

    private static final JsonMapper MAPPER = new JsonMapper();

    private GatewayMessages() {}

    static String write(GatewayCall call) {
        var body = MAPPER.createObjectNode()
                .put("amountMinor", call.amount().minor())
                .put("currency", call.amount().currency().getCurrencyCode())
                .put("method", call.tender().name())
                .put("order", call.order().toString());
        GatewayCall.Origin on = call.on();
        if (on != null) {
            body.put("on", on.key().toString());
        }
        if (call.action() == GatewayCall.Action.CAPTURE) {
            body.put("last", call.last());
        }
        return body.toString();
    }

    /** A clear word of the gateway is success or refusal; anything else is not an answer. */
    static GatewayAnswer read(GatewayLine.Reply reply, boolean asking) {
        int status = reply.status();
        if (asking && status == 404) {
            return GatewayAnswer.of(Kind.NOT_FOUND, "the gateway does not know it");
        }
        if (status / 100 == 2 || status == 402 || status == 422) {
            return word(reply.body());
        }
        return asking || status == 409
                ? GatewayAnswer.of(Kind.UNKNOWN, "the gateway answered " + status)
                : GatewayAnswer.of(Kind.NOT_SENT, "the gateway refused to listen: " + status);
    }

    private static GatewayAnswer word(String body) {
        JsonNode answer;
        try {
            answer = MAPPER.readTree(body);
        } catch (JsonProcessingException unreadable) {
            return GatewayAnswer.of(Kind.UNKNOWN, "the gateway's answer is no JSON");
        }
        String reference = answer.path("reference").asText(null);
        String code = answer.path("code").asText(null);
        String status = answer.path("status").asText();
        return switch (status) {
            case "succeeded" -> GatewayAnswer.authorised(reference, instant(answer.path("expiresAt")));
            case "declined" ->
                GatewayAnswer.failed(Kind.DECLINED, code, answer.path("reason").asText(status));
            case "invalid" ->
                GatewayAnswer.failed(Kind.INVALID, code, answer.path("reason").asText(status));
            case "pending" -> GatewayAnswer.pending(reference, "the gateway is still working on it");
            default -> GatewayAnswer.of(Kind.UNKNOWN, "the gateway's answer says nothing");
        };
    }

    private static @Nullable Instant instant(JsonNode value) {
        try {
            return value.isTextual() ? Instant.parse(value.asText()) : null;
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
