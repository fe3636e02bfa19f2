package org.handcart.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The calls an import needs. Logs in again when the token has expired. */
final class ImportCalls {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNAUTHORISED = 401;
    private static final int ERRORS = 400;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI base;
    private final String path;
    private final Map<String, String> login;
    private String token;

    /** @param path of the imports of one kind, such as {@code /api/v1/imports} */
    ImportCalls(URI base, String path, String organisation, String user, String password) throws InterruptedException {
        this.base = base;
        this.path = path;
        this.login = Map.of("organisation", organisation, "username", user, "password", password);
        this.token = logIn();
    }

    JsonNode start(String store, String fileName, InputStream content) throws InterruptedException {
        URI uri = base.resolve(path + "?storeCode=" + encoded(store) + "&fileName=" + encoded(fileName));
        return json(send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "text/csv")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> content))
                .build()));
    }

    /** What the server says of the job; what was known before while it does not answer. */
    JsonNode progress(JsonNode job) throws InterruptedException {
        HttpResponse<String> answer;
        try {
            answer = http.send(get(path + "/" + job.get("id").asText()), BodyHandlers.ofString());
            if (answer.statusCode() == UNAUTHORISED) {
                token = logIn();
                return job;
            }
        } catch (IOException away) {
            return job;
        }
        return answer.statusCode() >= 500 ? job : json(answer);
    }

    void saveResults(String job, Path target) throws InterruptedException {
        try {
            http.send(get(path + "/" + job + "/rows.csv"), BodyHandlers.ofFile(target));
        } catch (IOException failed) {
            throw Trouble.of("writing " + target, failed);
        }
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofMinutes(5))
                .build();
    }

    private String logIn() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/v1/auth/token"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(login)))
                    .build();
            return json(send(request)).get("access_token").asText();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException away) {
            throw new Trouble(
                    "The server at " + base + " does not answer (" + away.getMessage()
                            + "). Start it with ./handcart up, then send the file again: it goes on where it stopped.",
                    away);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            JsonNode body = JSON.readTree(answer.body());
            if (answer.statusCode() >= ERRORS) {
                throw new Trouble("The server refused (" + answer.statusCode() + "): "
                        + body.path("detail").asText(body.path("title").asText()));
            }
            return body;
        } catch (IOException notJson) {
            throw new Trouble("The server answered " + answer.statusCode() + " without JSON.", notJson);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
