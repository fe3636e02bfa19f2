package org.handcart.payment.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP of one gateway. Each gateway has a subclass of its own, so that its circuit breaker, its bulkhead, its
 * timeout and its retries are its own and configured for themselves ({@code docs/payment-gateways.md}).
 *
 * <p>Every request carries an idempotency key or moves nothing, so all may be repeated. Redirects are not followed, and
 * no more than {@link #LONGEST_ANSWER} bytes of an answer are read.
 */
abstract class Line {

    /** Below the limits of the annotations, so that it is this one that ends a slow call. */
    static final Duration CALL_LIMIT = Duration.ofSeconds(7);

    static final int LONGEST_ANSWER = 256 * 1024;

    private static final byte[] PEM = "-----BEGIN CERTIFICATE".getBytes(StandardCharsets.US_ASCII);

    private static final JsonMapper MAPPER = new JsonMapper();

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
     * One call, repeated while that may help.
     *
     * @param trace of the whole operation; says afterwards whether any try may have reached the gateway
     * @return an answer below 500 other than 429
     * @throws NotReached when the last try certainly did nothing
     * @throws NoAnswer when the last try may have done something
     */
    public abstract Reply send(HttpRequest request, Trace trace);

    Reply exchange(HttpRequest request, Trace trace) {
        boolean before = trace.mayHaveActed;
        trace.mayHaveActed = true;
        try {
            Reply reply = reply(answer(request));
            trace.mayHaveActed = before;
            return reply;
        } catch (NotReached nothingDone) {
            trace.mayHaveActed = before;
            throw nothingDone;
        }
    }

    private HttpResponse<byte[]> answer(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> coming =
                Objects.requireNonNull(client).sendAsync(request, Bounded.bytes(LONGEST_ANSWER));
        try {
            return coming.get(CALL_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof HttpConnectTimeoutException || cause instanceof ConnectException) {
                throw new NotReached("the gateway cannot be reached", cause);
            }
            if (cause instanceof IOException) {
                throw new NoAnswer("no answer: " + cause.getClass().getSimpleName(), cause);
            }
            throw new IllegalStateException(cause);
        } catch (java.util.concurrent.TimeoutException slow) {
            coming.cancel(true);
            throw new NoAnswer("no answer within " + CALL_LIMIT.toSeconds() + " s", slow);
        } catch (InterruptedException stopped) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoAnswer("the call was interrupted", stopped);
        }
    }

    private static Reply reply(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == 429) {
            throw new NotReached("the gateway asks us to slow down (429)", null);
        }
        // Adyen's word for "the first call with this key is not through yet"
        boolean again = response.headers()
                .firstValue("transient-error")
                .map("true"::equals)
                .orElse(false);
        if (status >= 500 || again) {
            throw new NoAnswer("the gateway answered " + status, null);
        }
        if (response.body().length == 0) {
            return new Reply(status, MissingNode.getInstance());
        }
        if (isCertificate(response.body())) {
            return new Reply(status, TextNode.valueOf(new String(response.body(), StandardCharsets.US_ASCII)));
        }
        try {
            return new Reply(status, MAPPER.readTree(response.body()));
        } catch (JsonProcessingException unreadable) {
            throw new NoAnswer("the gateway's answer (" + status + ") is no JSON", unreadable);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The one thing that gateways serve which is no JSON. */
    private static boolean isCertificate(byte[] body) {
        return body.length > PEM.length && Arrays.equals(body, 0, PEM.length, PEM, 0, PEM.length);
    }

    /** Status and body of an answer; the body is missing where the answer had none. */
    record Reply(int status, JsonNode body) {

        boolean isOk() {
            return status / 100 == 2;
        }
    }

    /** What is remembered over the tries of one operation. Used by one thread at a time. */
    static final class Trace {

        private volatile boolean mayHaveActed;

        boolean mayHaveActed() {
            return mayHaveActed;
        }
    }

    /** The call certainly did nothing. */
    static final class NotReached extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotReached(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The call may have done something. */
    static final class NoAnswer extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoAnswer(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
