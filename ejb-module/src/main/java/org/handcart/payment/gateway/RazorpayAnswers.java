package org.handcart.payment.gateway;

import static org.handcart.payment.gateway.Adapter.text;
import static org.handcart.payment.gateway.Adapter.textOr;

import com.fasterxml.jackson.databind.JsonNode;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.GatewayCall;
import org.handcart.shared.Money;

/** What Razorpay's answers mean. */
final class RazorpayAnswers {

    private RazorpayAnswers() {}

    /** A payment as a candidate to pay a tender: authorised (or captured since) with the tender's amount. */
    static GatewayAnswer authorisation(GatewayCall call, Line.Reply reply) {
        if (!reply.isOk()) {
            return refusal(reply);
        }
        JsonNode payment = reply.body();
        String status = payment.path("status").asText();
        return switch (status) {
            case "authorized", "captured" -> {
                Money said = money(call, payment, "amount");
                yield said.equals(call.amount())
                        ? GatewayAnswer.succeeded(text(payment.path("id")))
                        : GatewayAnswer.failed(
                                Kind.INVALID,
                                "amount_mismatch",
                                "the customer's payment is over " + said + ", not " + call.amount());
            }
            case "created" -> GatewayAnswer.pending(text(payment.path("id")), "the customer has not paid yet");
            case "failed" -> declined(payment);
            case "refunded" ->
                GatewayAnswer.failed(Kind.DECLINED, "refunded", "the payment was given back to the customer");
            default -> unclear(status);
        };
    }

    /** The state, unless the payment belongs to another tender. */
    static GatewayAnswer ours(GatewayCall call, JsonNode payment, GatewayAnswer state) {
        String owner = payment.path("notes").path(RazorpayGateway.KEY).asText();
        return state.kind() != Kind.SUCCEEDED || owner.equals(call.key().toString())
                ? state
                : GatewayAnswer.failed(Kind.DECLINED, "payment_used", "the payment pays for another order");
    }

    /** To a capture. */
    static GatewayAnswer captured(GatewayCall call, Line.Reply reply) {
        String status = reply.body().path("status").asText();
        boolean taken = reply.body().path("captured").asBoolean() || status.equals("captured");
        return taken
                ? Adapter.succeededWith(
                        call.amount(),
                        money(call, reply.body(), "amount"),
                        text(reply.body().path("id")))
                : unclear(status);
    }

    /** To a question for a capture. */
    static GatewayAnswer foundCapture(GatewayCall call, Line.Reply reply) {
        if (!reply.isOk()) {
            return GatewayAnswer.of(Kind.UNKNOWN, "Razorpay answered " + reply.status() + " to a question");
        }
        GatewayCall.Origin on = call.on();
        String owner = reply.body().path("notes").path(RazorpayGateway.KEY).asText();
        String ours = (on == null ? call.key() : on.key()).toString();
        if (!owner.equals(ours)) {
            return owner.isEmpty()
                    ? GatewayAnswer.of(Kind.NOT_FOUND, "the payment does not carry our key")
                    : GatewayAnswer.failed(Kind.DECLINED, "payment_used", "the payment pays for another order");
        }
        return switch (reply.body().path("status").asText()) {
            case "authorized" -> GatewayAnswer.of(Kind.NOT_FOUND, "it is authorised and not captured");
            case "failed" -> declined(reply.body());
            default -> captured(call, reply);
        };
    }

    /** Whether an authorisation has been let go. */
    static GatewayAnswer release(Line.Reply reply) {
        if (!reply.isOk()) {
            return GatewayAnswer.of(Kind.UNKNOWN, "Razorpay answered " + reply.status() + " to a question");
        }
        String reference = text(reply.body().path("id"));
        String status = reply.body().path("status").asText();
        if (reply.body().path("captured").asBoolean()) {
            return GatewayAnswer.failed(Kind.INVALID, "already_captured", "the payment was captured before");
        }
        return switch (status) {
            case "authorized" ->
                GatewayAnswer.pending(reference, "Razorpay gives back by itself what is not captured in time");
            case "refunded", "failed" -> GatewayAnswer.succeeded(reference);
            default -> unclear(status);
        };
    }

    static GatewayAnswer refund(GatewayCall call, Line.Reply reply) {
        return reply.isOk() ? refundState(call, reply.body()) : refusal(reply);
    }

    /** The refund with our key among those of a payment. */
    static GatewayAnswer refundAmong(GatewayCall call, Line.Reply reply) {
        if (!reply.isOk()) {
            return GatewayAnswer.of(Kind.UNKNOWN, "Razorpay answered " + reply.status() + " to a question");
        }
        for (JsonNode refund : reply.body().path("items")) {
            if (call.key().toString().equals(text(refund.path("receipt")))) {
                return refundState(call, refund);
            }
        }
        return GatewayAnswer.of(Kind.NOT_FOUND, "Razorpay has no refund with our key");
    }

    private static GatewayAnswer refundState(GatewayCall call, JsonNode refund) {
        String reference = text(refund.path("id"));
        String status = refund.path("status").asText();
        return switch (status) {
            case "processed" -> Adapter.succeededWith(call.amount(), money(call, refund, "amount"), reference);
            case "pending" -> GatewayAnswer.pending(reference, "Razorpay is working on the refund");
            case "failed" -> GatewayAnswer.failed(Kind.DECLINED, "refund_failed", "the refund failed at Razorpay");
            default -> unclear(status);
        };
    }

    private static Money money(GatewayCall call, JsonNode object, String field) {
        return Adapter.said(
                GatewayAmount.RAZORPAY,
                call,
                object.path(field),
                object.path("currency").asText());
    }

    private static GatewayAnswer declined(JsonNode payment) {
        return GatewayAnswer.failed(
                Kind.DECLINED,
                textOr(payment.path("error_reason"), textOr(payment.path("error_code"), "failed")),
                textOr(payment.path("error_description"), "the payment failed"));
    }

    /** Razorpay's error codes. */
    static GatewayAnswer refusal(Line.Reply reply) {
        JsonNode error = reply.body().path("error");
        String code = textOr(error.path("code"), Integer.toString(reply.status()));
        String reason = textOr(error.path("reason"), code);
        String message = textOr(error.path("description"), "Razorpay answered " + reply.status());
        if (reply.status() == 401 || reply.status() == 403) {
            return GatewayAnswer.failed(Kind.NOT_SENT, code, "Razorpay does not accept our key: " + message);
        }
        if (reply.status() == 409) {
            return GatewayAnswer.failed(Kind.UNKNOWN, code, "the first call with this key is not through yet");
        }
        return switch (code) {
            case "BAD_REQUEST_ERROR" ->
                GatewayAnswer.failed(
                        reason.equals("payment_failed") || reason.equals("payment_declined")
                                ? Kind.DECLINED
                                : Kind.INVALID,
                        reason.equals("NA") ? code : reason,
                        message);
            case "GATEWAY_ERROR", "SERVER_ERROR" -> GatewayAnswer.failed(Kind.UNKNOWN, code, message);
            default -> GatewayAnswer.failed(reply.status() == 404 ? Kind.INVALID : Kind.UNKNOWN, code, message);
        };
    }

    private static GatewayAnswer unclear(String status) {
        return GatewayAnswer.of(Kind.UNKNOWN, "Razorpay's answer says nothing clear: '" + status + "'");
    }
}
