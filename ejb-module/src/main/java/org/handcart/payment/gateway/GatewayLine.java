package org.handcart.payment.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The line to the gateway: at most eight calls at a time, five seconds each, and ten seconds of silence after half of
 * ten calls brought no answer. Whether a call that failed reached the gateway is in the exception.
 */
@ApplicationScoped
class GatewayLine {

    /** Below the limit of the annotation, so that it is this one that ends a slow call. */
    static final Duration CALL_LIMIT = Duration.ofSeconds(4);

    private static final int LONGEST_ANSWER = 64 * 1024;

    private @Nullable HttpClient client;

    /** Not in a field initialiser: a client starts a thread, and a proxy of this bean needs none. */
    @PostConstruct
    void open() {
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }

    /**
     * @throws NotReached when the gateway certainly did not hear the call
     * @throws NoAnswer when it may have
     */
    @Timeout(value = 5, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 10, delayUnit = ChronoUnit.SECONDS)
    @Bulkhead(8)
    public Reply send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response =
                    Objects.requireNonNull(client).send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() >= 500) {
                throw new NoAnswer("the gateway answered " + response.statusCode());
            }
            if (response.body().length > LONGEST_ANSWER) {
                throw new NoAnswer("the gateway's answer is too long");
            }
            return new Reply(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (HttpConnectTimeoutException | ConnectException unreachable) {
            throw new NotReached("the gateway cannot be reached", unreachable);
        } catch (IOException broken) {
            throw new NoAnswer("no answer: " + broken.getClass().getSimpleName(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("the call was interrupted", stopped);
        }
    }

    /** Status and body of an answer below 500. */
    record Reply(int status, String body) {}

    /** The call certainly did nothing. */
    static final class NotReached extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotReached(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The call may have done something. */
    static final class NoAnswer extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoAnswer(String message) {
            super(message);
        }

        NoAnswer(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
