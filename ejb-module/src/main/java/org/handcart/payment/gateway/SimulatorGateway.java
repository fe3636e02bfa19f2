package org.handcart.payment.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.handcart.payment.domain.Gateway;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.GatewayCall;
import org.handcart.payment.domain.PaymentGateway;

/**
 * The gateway of the demo, which speaks plain JSON: {@code POST {url}/authorisations}, {@code /charges}, {@code
 * /captures}, {@code /voids} and {@code /refunds} with an {@code Idempotency-Key}; {@code GET {url}/captures/{key}} and
 * so on to ask again. Answers {@code {"status": "succeeded|pending|declined|invalid", "reference": …, "reason": …}}.
 */
@ApplicationScoped
class SimulatorGateway implements PaymentGateway {

    @Inject
    GatewayLine line;

    @Inject
    @ConfigProperty(name = "handcart.payment.gateway-url")
    Optional<String> url = Optional.empty();

    @Inject
    @ConfigProperty(name = "handcart.payment.gateway-key")
    Optional<String> secret = Optional.empty();

    @Override
    public Gateway gateway() {
        return Gateway.SIMULATOR;
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.allOf(Ability.class);
    }

    @Override
    public GatewayAnswer authorise(GatewayCall call) {
        return post(call);
    }

    @Override
    public GatewayAnswer charge(GatewayCall call) {
        return post(call);
    }

    @Override
    public GatewayAnswer capture(GatewayCall call) {
        return post(call);
    }

    @Override
    public GatewayAnswer release(GatewayCall call) {
        return post(call);
    }

    @Override
    public GatewayAnswer refund(GatewayCall call) {
        return post(call);
    }

    @Override
    public GatewayAnswer find(GatewayCall call) {
        return send(call, path(call) + "/" + call.key(), HttpRequest.Builder::GET, true);
    }

    private GatewayAnswer post(GatewayCall call) {
        return send(
                call,
                path(call),
                request -> request.header("Content-Type", "application/json")
                        .header("Idempotency-Key", call.key().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(GatewayMessages.write(call))),
                false);
    }

    private static String path(GatewayCall call) {
        return switch (call.action()) {
            case AUTHORISE -> "authorisations";
            case CHARGE -> "charges";
            case CAPTURE -> "captures";
            case VOID -> "voids";
            case REFUND -> "refunds";
        };
    }

    private GatewayAnswer send(GatewayCall call, String path, Shape shape, boolean asking) {
        String own = call.account().baseUrl();
        String address = own == null ? url.orElse("") : own;
        if (address.isBlank()) {
            return GatewayAnswer.of(Kind.NOT_SENT, "no payment gateway is configured");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.replaceAll("/+$", "") + "/" + path))
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
