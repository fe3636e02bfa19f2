package org.handcart.payment.gateway;

import static org.handcart.payment.gateway.Adapter.text;
import static org.handcart.payment.gateway.Adapter.textOr;

import com.fasterxml.jackson.databind.JsonNode;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.GatewayCall;
import org.handcart.payment.domain.GatewayCall.Action;
import org.handcart.shared.Money;

/** What Adyen's answers mean. */
final class AdyenAnswers {

    private AdyenAnswers() {}

    static GatewayAnswer payment(GatewayCall call, Line.Reply reply) {
        if (!reply.isOk()) {
            return refusal(reply);
        }
        JsonNode body = reply.body();
        String reference = text(body.path("pspReference"));
        String result = body.path("resultCode").asText();
        return switch (result) {
            case "Authorised" -> {
                // The amount may be left out of the answer; when it is there it has to be ours.
                JsonNode amount = body.path("amount");
                Money said = amount.isObject()
                        ? Adapter.said(
                                GatewayAmount.ADYEN,
                                call,
                                amount.path("value"),
                                amount.path("currency").asText())
                        : call.amount();
                yield Adapter.succeededWith(call.amount(), said, reference);
            }
            case "Pending", "Received" -> GatewayAnswer.pending(reference, "Adyen: " + result);
            case "Refused", "Cancelled", "Error" ->
                GatewayAnswer.failed(
                        Kind.DECLINED,
                        textOr(body.path("refusalReasonCode"), result),
                        textOr(body.path("refusalReason"), "Adyen: " + result));
            case "RedirectShopper", "ChallengeShopper", "IdentifyShopper", "PresentToShopper" ->
                GatewayAnswer.failed(
                        Kind.DECLINED, "authentication_required", "the customer would have to act: " + result);
            default -> GatewayAnswer.of(Kind.UNKNOWN, "Adyen's answer says nothing clear: '" + result + "'");
        };
    }

    /**
     * A modification is never done at once. Refunds name the payment and not its capture, so a capture is remembered by
     * both: {@code <payment>/<capture>}.
     */
    static GatewayAnswer modification(GatewayCall call, Line.Reply reply) {
        if (!reply.isOk()) {
            return refusal(reply);
        }
        String own = text(reply.body().path("pspReference"));
        String reference =
                call.action() == Action.CAPTURE && own != null ? payment(Adapter.onReference(call)) + "/" + own : own;
        return reply.body().path("status").asText().equals("received") && reference != null
                ? GatewayAnswer.pending(reference, "Adyen has received it")
                : GatewayAnswer.of(Kind.UNKNOWN, "Adyen's answer says nothing clear");
    }

    /** The payment in a reference. */
    static String payment(String reference) {
        int end = reference.indexOf('/');
        return end < 0 ? reference : reference.substring(0, end);
    }

    private static GatewayAnswer refusal(Line.Reply reply) {
        String code = textOr(reply.body().path("errorCode"), Integer.toString(reply.status()));
        String message = textOr(reply.body().path("message"), "Adyen answered " + reply.status());
        if (code.equals("704")) {
            return GatewayAnswer.failed(Kind.UNKNOWN, code, "the first call with this key is not through yet");
        }
        return switch (reply.status()) {
            case 401, 403 -> GatewayAnswer.failed(Kind.NOT_SENT, code, "Adyen does not accept our key: " + message);
            case 400, 404, 422 -> GatewayAnswer.failed(Kind.INVALID, code, message);
            default -> GatewayAnswer.failed(Kind.UNKNOWN, code, message);
        };
    }
}
