package org.handcart.payment.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.GatewayCall;
import org.handcart.payment.domain.PaymentGateway;

/**
 * A gateway that speaks plain JSON: {@code POST {url}/charges} and {@code /refunds} with an {@code Idempotency-Key},
 * {@code GET {url}/charges/{key}} and {@code /refunds/{key}} to ask again. Answers {@code {"status":
 * "succeeded|declined|pending", "reference": …, "reason": …}}.
 */
@ApplicationScoped
class HttpPaymentGateway implements PaymentGateway {

    @Inject
    GatewayLine line;

    @Inject
    @ConfigProperty(name = "handcart.payment.gateway-url")
    Optional<String> url = Optional.empty();

    @Inject
    @ConfigProperty(name = "handcart.payment.gateway-key")
    Optional<String> secret = Optional.empty();

    @Override
    public GatewayAnswer charge(GatewayCall call) {
        return post("charges", call);
    }

    @Override
    public GatewayAnswer refund(GatewayCall call) {
        return post("refunds", call);
    }

    @Override
    public GatewayAnswer chargeOf(UUID key) {
        return ask("charges/" + key);
    }

    @Override
    public GatewayAnswer refundOf(UUID key) {
        return ask("refunds/" + key);
    }

    private GatewayAnswer post(String path, GatewayCall call) {
        return send(
                path,
                request -> request.header("Content-Type", "application/json")
                        .header("Idempotency-Key", call.key().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(GatewayMessages.write(call))),
                false);
    }

    private GatewayAnswer ask(String path) {
        return send(path, HttpRequest.Builder::GET, true);
    }

    private GatewayAnswer send(String path, Shape shape, boolean asking) {
        if (url.isEmpty() || url.get().isBlank()) {
            return GatewayAnswer.of(Kind.NOT_SENT, "no payment gateway is configured");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(url.get().replaceAll("/+$", "") + "/" + path))
                .timeout(GatewayLine.CALL_LIMIT)
                .header("Accept", "application/json");
        secret.ifPresent(key -> request.header("Authorization", "Bearer " + key));
        try {
            return GatewayMessages.read(line.send(shape.of(request).build()), asking);
        } catch (GatewayLine.NotReached | CircuitBreakerOpenException | BulkheadException notSent) {
            return GatewayAnswer.of(Kind.NOT_SENT, String.valueOf(notSent.getMessage()));
        } catch (GatewayLine.NoAnswer | TimeoutException noAnswer) {
            return GatewayAnswer.of(Kind.UNKNOWN, String.valueOf(noAnswer.getMessage()));
        }
    }

    /** Gives a request its method and body. */
    @FunctionalInterface
    private interface Shape {
        HttpRequest.Builder of(HttpRequest.Builder request);
    }
}
