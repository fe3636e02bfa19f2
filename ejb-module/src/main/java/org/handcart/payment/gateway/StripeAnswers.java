package org.handcart.payment.gateway;

import static org.handcart.payment.gateway.Adapter.text;
import static org.handcart.payment.gateway.Adapter.textOr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.GatewayCall;
import org.handcart.payment.domain.GatewayCall.Action;
import org.handcart.shared.Money;

/** What Stripe's answers mean. */
final class StripeAnswers {

    private StripeAnswers() {}

    /** To a call that creates, captures or cancels an intent. */
    static GatewayAnswer intent(GatewayCall call, Line.Reply reply) {
        return reply.isOk() ? state(call, reply.body()) : refusal(reply);
    }

    /** To a question for one intent. */
    static GatewayAnswer found(GatewayCall call, Line.Reply reply) {
        if (reply.status() == 404) {
            return GatewayAnswer.of(Kind.NOT_FOUND, "Stripe does not know the intent");
        }
        return reply.isOk() ? state(call, reply.body()) : asked(reply);
    }

    /** To a search for intents. */
    static GatewayAnswer firstFound(GatewayCall call, Line.Reply reply) {
        if (!reply.isOk()) {
            return asked(reply);
        }
        JsonNode intent = reply.body().path("data").path(0);
        return intent.isObject()
                ? state(call, intent)
                : GatewayAnswer.of(Kind.NOT_FOUND, "Stripe has no intent with our key");
    }

    private static GatewayAnswer state(GatewayCall call, JsonNode intent) {
        String status = intent.path("status").asText();
        String reference = text(intent.path("id"));
        if (call.action() == Action.VOID) {
            return switch (status) {
                case "canceled" -> GatewayAnswer.succeeded(reference);
                case "requires_capture" -> GatewayAnswer.of(Kind.NOT_FOUND, "the authorisation still stands");
                case "succeeded" ->
                    GatewayAnswer.failed(Kind.INVALID, "already_captured", "the payment was captured before");
                default -> unclear(status);
            };
        }
        return switch (status) {
            case "requires_capture" ->
                switch (call.action()) {
                    case AUTHORISE ->
                        Adapter.succeededWith(call.amount(), money(call, intent, "amount_capturable"), reference);
                    case CAPTURE -> GatewayAnswer.of(Kind.NOT_FOUND, "it is authorised and not captured");
                    default -> unclear(status);
                };
            case "succeeded" ->
                call.action() == Action.AUTHORISE
                        ? Adapter.succeededWith(call.amount(), money(call, intent, "amount"), reference)
                        : Adapter.succeededWith(call.amount(), money(call, intent, "amount_received"), reference);
            case "processing" -> GatewayAnswer.pending(reference, "Stripe is still working on it");
            case "requires_payment_method" -> {
                JsonNode error = intent.path("last_payment_error");
                yield GatewayAnswer.failed(
                        Kind.DECLINED, code(error, "payment_failed"), textOr(error.path("message"), "declined"));
            }
            case "requires_action", "requires_confirmation" ->
                GatewayAnswer.failed(
                        Kind.DECLINED, "authentication_required", "the customer would have to confirm the payment");
            case "canceled" ->
                GatewayAnswer.failed(
                        Kind.DECLINED,
                        "canceled",
                        textOr(intent.path("cancellation_reason"), "the intent was cancelled"));
            default -> unclear(status);
        };
    }

    /** To a refund, or a question for one. */
    static GatewayAnswer refund(GatewayCall call, Line.Reply reply) {
        return reply.isOk() ? refundState(call, reply.body()) : refusal(reply);
    }

    /** The refund with our key among those of an intent. */
    static GatewayAnswer refundAmong(GatewayCall call, Line.Reply reply) {
        if (!reply.isOk()) {
            return asked(reply);
        }
        for (JsonNode refund : reply.body().path("data")) {
            if (call.key().toString().equals(text(refund.path("metadata").path(StripeGateway.KEY)))) {
                return refundState(call, refund);
            }
        }
        return reply.body().path("has_more").asBoolean()
                ? GatewayAnswer.of(Kind.UNKNOWN, "the payment has more refunds than one page")
                : GatewayAnswer.of(Kind.NOT_FOUND, "Stripe has no refund with our key");
    }

    private static GatewayAnswer refundState(GatewayCall call, JsonNode refund) {
        String reference = text(refund.path("id"));
        String status = refund.path("status").asText();
        return switch (status) {
            case "succeeded" -> Adapter.succeededWith(call.amount(), money(call, refund, "amount"), reference);
            case "pending", "requires_action" -> GatewayAnswer.pending(reference, "the refund is " + status);
            case "failed", "canceled" ->
                GatewayAnswer.failed(
                        Kind.DECLINED,
                        textOr(refund.path("failure_reason"), status),
                        "the refund " + status + " at Stripe");
            default -> unclear(status);
        };
    }

    /** An amount of the call's currency, or one that equals nothing. */
    private static Money money(GatewayCall call, JsonNode object, String field) {
        String currency = object.path("currency").asText().toUpperCase(Locale.ROOT);
        JsonNode units = object.path(field);
        return Adapter.said(GatewayAmount.STRIPE, call, units, currency);
    }

    /** Stripe's error classes. What is not its clear word is not taken for one. */
    private static GatewayAnswer refusal(Line.Reply reply) {
        JsonNode error = reply.body().path("error");
        String type = error.path("type").asText();
        String code = code(error, type);
        String message = textOr(error.path("message"), "Stripe answered " + reply.status());
        if (reply.status() == 401 || reply.status() == 403) {
            return GatewayAnswer.failed(Kind.NOT_SENT, code, "Stripe does not accept our key: " + reply.status());
        }
        if (reply.status() == 409) {
            return GatewayAnswer.failed(Kind.UNKNOWN, code, message);
        }
        return switch (type) {
            case "card_error" -> GatewayAnswer.failed(Kind.DECLINED, code, message);
            case "idempotency_error" -> GatewayAnswer.failed(Kind.UNKNOWN, code, message);
            case "rate_limit_error" -> GatewayAnswer.failed(Kind.NOT_SENT, code, message);
            case "invalid_request_error" ->
                code.equals("lock_timeout")
                        ? GatewayAnswer.failed(Kind.NOT_SENT, code, message)
                        : GatewayAnswer.failed(Kind.INVALID, code, message);
            default -> GatewayAnswer.failed(Kind.UNKNOWN, code, message);
        };
    }

    /** A question that was not answered leaves everything open. */
    private static GatewayAnswer asked(Line.Reply reply) {
        return GatewayAnswer.failed(
                Kind.UNKNOWN,
                code(reply.body().path("error"), "not_answered"),
                "Stripe answered " + reply.status() + " to a question");
    }

    private static String code(JsonNode error, String otherwise) {
        return textOr(error.path("decline_code"), textOr(error.path("code"), otherwise));
    }

    private static GatewayAnswer unclear(String status) {
        return GatewayAnswer.of(Kind.UNKNOWN, "Stripe's answer says nothing clear: '" + status + "'");
    }
}
