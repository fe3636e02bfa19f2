package org.handcart.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** One request in the making. */
public final class Call {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final String method;
    private final HttpRequest.Builder request;
    private BodyPublisher body = BodyPublishers.noBody();

    Call(HttpClient http, String method, URI uri) {
        this.http = http;
        this.method = method;
        this.request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
    }

    public Call header(String name, String value) {
        request.header(name, value);
        return this;
    }

    public Call idempotencyKey(String key) {
        return header("Idempotency-Key", key);
    }

    /** A key that nobody has used. */
    public Call newKey() {
        return idempotencyKey(UUID.randomUUID().toString());
    }

    public Call ifMatch(long version) {
        return header("If-Match", "\"" + version + "\"");
    }

    public Call json(String text) {
        return body("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    public Call body(String type, byte[] bytes) {
        return body(type, BodyPublishers.ofByteArray(bytes));
    }

    public Call body(String type, BodyPublisher publisher) {
        header("Content-Type", type);
        body = publisher;
        return this;
    }

    /** @throws UncheckedIOException when no answer came */
    public Answer send() {
        try {
            return Answer.of(http.send(built(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public CompletableFuture<Answer> sendAsync() {
        return http.sendAsync(built(), BodyHandlers.ofString(StandardCharsets.UTF_8))
                .thenApply(Answer::of);
    }

    private HttpRequest built() {
        return request.method(method, body).build();
    }
}
