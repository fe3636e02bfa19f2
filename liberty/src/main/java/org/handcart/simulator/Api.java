package org.handcart.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The REST API as one of the demo's users. Logs in when needed and again when a token has expired. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNAUTHORISED = 401;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI base;
    private final SimulatorSettings settings;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Api(URI base, SimulatorSettings settings) {
        this.base = base;
        this.settings = settings;
    }

    /** @param body missing when the answer had none */
    record Answer(int status, JsonNode body) {
        boolean isOk() {
            return status < 300;
        }
    }

    Answer get(String user, String path) throws IOException, InterruptedException {
        return asUser(user, HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    /** With an idempotency key of its own, so that a repetition after a log-in does nothing twice. */
    Answer post(String user, String path, JsonNode body) throws IOException, InterruptedException {
        return asUser(
                user,
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    private Answer asUser(String user, HttpRequest.Builder request) throws IOException, InterruptedException {
        Answer answer = send(withToken(user, request));
        if (answer.status() == UNAUTHORISED) {
            tokens.remove(user);
            answer = send(withToken(user, request));
        }
        return answer;
    }

    private HttpRequest withToken(String user, HttpRequest.Builder request) throws IOException, InterruptedException {
        String token = tokens.get(user);
        if (token == null) {
            token = logIn(user);
            tokens.put(user, token);
        }
        return request.copy()
                .setHeader("Authorization", "Bearer " + token)
                .timeout(PATIENCE)
                .build();
    }

    private String logIn(String user) throws IOException, InterruptedException {
        JsonNode login = JSON.createObjectNode()
                .put("organisation", settings.organisation())
                .put("username", user)
                .put("password", settings.password());
        Answer answer = send(HttpRequest.newBuilder(base.resolve("/api/v1/auth/token"))
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(login.toString()))
                .build());
        if (!answer.isOk()) {
            throw new IOException("log-in of " + user + " refused: " + answer);
        }
        return answer.body().get("access_token").asText();
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        String text = response.body();
        return new Answer(
                response.statusCode(), text.startsWith("{") ? JSON.readTree(text) : MissingNode.getInstance());
    }
}
