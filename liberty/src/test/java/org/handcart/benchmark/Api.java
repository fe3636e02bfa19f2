package org.handcart.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Calls of a user of the sample organisation. Whatever is not answered with a success is thrown. */
final class Api implements RichOrders.Calls {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String token = "";

    private Api(URI base) {
        this.base = base;
    }

    /** @throws IllegalArgumentException for another machine than this: benchmarks are not for other people's servers */
    static Api as(URI base, String user) throws IOException, InterruptedException {
        if (!List.of("localhost", "127.0.0.1").contains(base.getHost())) {
            throw new IllegalArgumentException("only against this machine");
        }
        Api api = new Api(base);
        String body =
                JSON.writeValueAsString(Map.of("organisation", "demo", "username", user, "password", "handcart-demo"));
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/v1/auth/token"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        api.token = parsed(api.send(request)).get("access_token").asText();
        return api;
    }

    URI base() {
        return base;
    }

    String token() {
        return token;
    }

    @Override
    public boolean exists(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.discarding()).statusCode() == 200;
    }

    String get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    @Override
    public void put(String path, String body) throws IOException, InterruptedException {
        send(json(path).PUT(BodyPublishers.ofString(body)).build());
    }

    /** With a key of its own. */
    @Override
    public String post(String path, String body) throws IOException, InterruptedException {
        return post(path, UUID.randomUUID().toString(), body);
    }

    String post(String path, String key, String body) throws IOException, InterruptedException {
        return send(json(path)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException notJson) {
            throw new IllegalStateException(notJson);
        }
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
