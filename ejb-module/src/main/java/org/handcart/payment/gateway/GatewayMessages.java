package org.handcart.payment.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.GatewayCall;

/** The gateway's JSON. Amounts go out in minor units of the currency, as ISO 4217 counts them (D1). */
final class GatewayMessages {

    private static final JsonMapper MAPPER = new JsonMapper();

    private GatewayMessages() {}

    static String write(GatewayCall call) {
        var body = MAPPER.createObjectNode()
                .put("amountMinor", call.amount().minor())
                .put("currency", call.amount().currency().getCurrencyCode())
                .put("method", call.tender().name())
                .put("order", call.order().toString());
        if (call.charge() != null) {
            body.put("charge", call.charge().toString());
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
        return switch (answer.path("status").asText()) {
            case "succeeded" -> GatewayAnswer.succeeded(answer.path("reference").asText(null));
            case "declined" ->
                GatewayAnswer.of(Kind.DECLINED, answer.path("reason").asText("declined"));
            case "pending" -> GatewayAnswer.of(Kind.UNKNOWN, "the gateway is still working on it");
            default -> GatewayAnswer.of(Kind.UNKNOWN, "the gateway's answer says nothing");
        };
    }
}
