package org.handcart.payment.gateway;

import static org.handcart.payment.gateway.Adapter.text;
import static org.handcart.payment.gateway.Adapter.textOr;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.GatewayCall;
import org.handcart.payment.domain.GatewayCall.Action;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** What PayPal's answers mean. */
final class PaypalAnswers {

    /** Issues where whoever holds the money says no; with the others we asked for something that cannot be. */
    private static final Set<String> DECLINES = Set.of(
            "INSTRUMENT_DECLINED",
            "TRANSACTION_REFUSED",
            "PAYER_CANNOT_PAY",
            "PAYER_ACTION_REQUIRED",
            "PAYER_ACCOUNT_RESTRICTED",
            "PAYER_ACCOUNT_LOCKED_OR_CLOSED",
            "CARD_EXPIRED",
            "CARD_CLOSED",
            "PAYMENT_DENIED",
            "AUTHORIZATION_EXPIRED",
            "AUTHORIZATION_DENIED",
            "TRANSACTION_BLOCKED_BY_PAYEE",
            "DECLINED_DUE_TO_RELATED_TXN",
            "ORDER_ALREADY_AUTHORIZED",
            "ORDER_ALREADY_CAPTURED",
            "ORDER_NOT_APPROVED");

    private PaypalAnswers() {}

    /** Null when the approved order can be used for the tender. */
    static @Nullable GatewayAnswer orderUnfit(GatewayCall call, Line.Reply reply) {
        if (!reply.isOk()) {
            return refusal(reply);
        }
        JsonNode unit = reply.body().path("purchase_units").path(0);
        if (reply.body().path("purchase_units").size() != 1
                || !call.amount().equals(money(call, unit.path("amount")))) {
            return GatewayAnswer.failed(
                    Kind.INVALID,
                    "amount_mismatch",
                    "the order that the customer approved is not over " + call.amount());
        }
        return null;
    }

    /** What became of an order: its authorisation or its capture. */
    static GatewayAnswer ofOrder(GatewayCall call, JsonNode order) {
        JsonNode payments = order.path("purchase_units").path(0).path("payments");
        JsonNode made = payments.path(call.action() == Action.CHARGE ? "captures" : "authorizations")
                .path(0);
        return made.isObject()
                ? state(call, made)
                : GatewayAnswer.of(
                        Kind.NOT_FOUND, "the order is " + order.path("status").asText());
    }

    /** To a capture or a refund. */
    static GatewayAnswer payment(GatewayCall call, Line.Reply reply) {
        return reply.isOk() ? state(call, reply.body()) : refusal(reply);
    }

    /** To a question. */
    static GatewayAnswer found(GatewayCall call, Line.Reply reply) {
        return reply.isOk()
                ? state(call, reply.body())
                : GatewayAnswer.of(Kind.UNKNOWN, "PayPal answered " + reply.status() + " to a question");
    }

    static GatewayAnswer released(String reference, Line.Reply reply) {
        if (reply.isOk() || issue(reply).equals("PREVIOUSLY_VOIDED")) {
            return GatewayAnswer.succeeded(reference);
        }
        return refusal(reply);
    }

    static GatewayAnswer foundVoid(Line.Reply reply) {
        if (!reply.isOk()) {
            return GatewayAnswer.of(Kind.UNKNOWN, "PayPal answered " + reply.status() + " to a question");
        }
        return switch (reply.body().path("status").asText()) {
            case "VOIDED" -> GatewayAnswer.succeeded(text(reply.body().path("id")));
            case "CAPTURED" -> GatewayAnswer.failed(Kind.INVALID, "already_captured", "it was captured before");
            default -> GatewayAnswer.of(Kind.NOT_FOUND, "the authorisation still stands");
        };
    }

    private static GatewayAnswer state(GatewayCall call, JsonNode payment) {
        String status = payment.path("status").asText();
        String reference = text(payment.path("id"));
        return switch (status) {
            case "CREATED", "COMPLETED", "CAPTURED", "PARTIALLY_CAPTURED", "PARTIALLY_REFUNDED", "REFUNDED" -> {
                GatewayAnswer answer =
                        Adapter.succeededWith(call.amount(), money(call, payment.path("amount")), reference);
                Instant until = call.action() == Action.AUTHORISE ? instant(payment.path("expiration_time")) : null;
                yield answer.kind() == Kind.SUCCEEDED && until != null
                        ? GatewayAnswer.authorised(reference, until)
                        : answer;
            }
            case "PENDING" ->
                GatewayAnswer.pending(
                        reference,
                        "PayPal: " + textOr(payment.path("status_details").path("reason"), "pending"));
            case "DENIED", "DECLINED", "FAILED", "VOIDED", "CANCELLED" ->
                GatewayAnswer.failed(
                        Kind.DECLINED,
                        textOr(payment.path("status_details").path("reason"), status),
                        "PayPal: " + status);
            default -> GatewayAnswer.of(Kind.UNKNOWN, "PayPal's answer says nothing clear: '" + status + "'");
        };
    }

    private static Money money(GatewayCall call, JsonNode amount) {
        String currency = amount.path("currency_code").asText();
        String value = amount.path("value").asText();
        try {
            if (currency.equals(Adapter.currency(call.amount())) && value.length() <= 32) {
                return GatewayAmount.PAYPAL.money(
                        new BigDecimal(value), call.amount().currency());
            }
        } catch (NumberFormatException | GatewayAmount.Inexpressible odd) {
            throw new Line.NoAnswer(Adapter.OTHER_AMOUNT + value + " " + currency, odd);
        }
        throw new Line.NoAnswer(Adapter.OTHER_AMOUNT + value + " " + currency, null);
    }

    private static @Nullable Instant instant(JsonNode value) {
        try {
            return value.isTextual() ? Instant.parse(value.asText()) : null;
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private static String issue(Line.Reply reply) {
        return textOr(
                reply.body().path("details").path(0).path("issue"),
                textOr(reply.body().path("name"), Integer.toString(reply.status())));
    }

    /** PayPal's error classes. */
    static GatewayAnswer refusal(Line.Reply reply) {
        String issue = issue(reply);
        String message = textOr(
                reply.body().path("details").path(0).path("description"),
                textOr(reply.body().path("message"), "PayPal answered " + reply.status()));
        return switch (reply.status()) {
            case 401, 403 -> GatewayAnswer.failed(Kind.NOT_SENT, issue, "PayPal does not let us: " + message);
            case 409 -> GatewayAnswer.failed(Kind.UNKNOWN, issue, message);
            case 400, 404, 422 ->
                GatewayAnswer.failed(DECLINES.contains(issue) ? Kind.DECLINED : Kind.INVALID, issue, message);
            default -> GatewayAnswer.failed(Kind.UNKNOWN, issue, message);
        };
    }
}
