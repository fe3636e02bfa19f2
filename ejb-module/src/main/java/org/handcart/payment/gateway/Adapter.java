package org.handcart.payment.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.handcart.payment.domain.GatewayAccount;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.GatewayCall;
import org.handcart.payment.domain.PaymentGateway;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** What the adapters of the real gateways share: whatever goes wrong on the way is an answer, and an honest one. */
abstract class Adapter implements PaymentGateway {

    /** An answer that is not the amount we asked for is none. */
    static final String OTHER_AMOUNT = "the gateway answered another amount than it was asked for: ";

    /** Runs an operation of one or several calls. */
    GatewayAnswer guarded(Function<Line.Trace, GatewayAnswer> operation) {
        Line.Trace trace = new Line.Trace();
        try {
            return operation.apply(trace);
        } catch (GatewayAmount.Inexpressible cannotBeSaid) {
            return answer(trace, Kind.INVALID, "amount_not_exact", cannotBeSaid);
        } catch (NotPossible no) {
            return answer(trace, Kind.INVALID, no.code, no);
        } catch (Secrets.Missing notConfigured) {
            return answer(trace, Kind.NOT_SENT, "not_configured", notConfigured);
        } catch (Line.NotReached | CircuitBreakerOpenException | BulkheadException notSent) {
            return answer(trace, Kind.NOT_SENT, null, notSent);
        } catch (Line.NoAnswer | TimeoutException noAnswer) {
            return answer(trace, Kind.UNKNOWN, null, noAnswer);
        }
    }

    /** An earlier try that may have done something outweighs a later one that did not. */
    private static GatewayAnswer answer(Line.Trace trace, Kind kind, @Nullable String code, RuntimeException why) {
        return GatewayAnswer.failed(trace.mayHaveActed() ? Kind.UNKNOWN : kind, code, String.valueOf(why.getMessage()));
    }

    /** @param usual the gateway's address where the account does not name another */
    static HttpRequest.Builder request(GatewayAccount account, String usual, String path) {
        String base = account.baseUrl() == null || account.baseUrl().isBlank() ? usual : account.baseUrl();
        return HttpRequest.newBuilder(URI.create(base.replaceAll("/+$", "") + path))
                .timeout(Line.CALL_LIMIT)
                .header("Accept", "application/json");
    }

    static HttpRequest.Builder json(HttpRequest.Builder request, JsonNode body) {
        return request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    /** For a path or a query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The gateway's own id of what a capture, a release or a refund acts on. */
    static String onReference(GatewayCall call) {
        GatewayCall.Origin on = call.on();
        if (on == null || on.reference() == null) {
            throw new NotPossible("no_reference", "the gateway's reference of the earlier payment is not known");
        }
        return on.reference();
    }

    static String token(GatewayCall call) {
        if (call.paymentToken() == null) {
            throw new NotPossible("no_payment_token", "the tender came without a payment token");
        }
        return call.paymentToken();
    }

    static String currency(Money amount) {
        return amount.currency().getCurrencyCode();
    }

    /** Success, if the gateway speaks of the amount that was asked for. */
    static GatewayAnswer succeededWith(Money asked, Money said, @Nullable String reference) {
        return asked.equals(said)
                ? GatewayAnswer.succeeded(reference)
                : GatewayAnswer.of(Kind.UNKNOWN, OTHER_AMOUNT + said + ", not " + asked);
    }

    /**
     * The amount in an answer, in the integers of the gateway.
     *
     * @throws Line.NoAnswer when it is none, or in another currency: such an answer says nothing
     */
    static Money said(GatewayAmount counting, GatewayCall call, JsonNode units, String currency) {
        if (!units.canConvertToLong() || !currency.equals(currency(call.amount()))) {
            throw new Line.NoAnswer(OTHER_AMOUNT + units + " " + currency, null);
        }
        try {
            return counting.money(units.asLong(), call.amount().currency());
        } catch (GatewayAmount.Inexpressible odd) {
            throw new Line.NoAnswer(OTHER_AMOUNT + units + " " + currency, odd);
        }
    }

    static @Nullable String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asText() : null;
    }

    static String textOr(JsonNode node, String otherwise) {
        return Objects.requireNonNullElse(text(node), otherwise);
    }

    /** What was asked for cannot be at this gateway, and nothing was sent. */
    static final class NotPossible extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String code;

        NotPossible(String code, String message) {
            super(message);
            this.code = code;
        }
    }
}
