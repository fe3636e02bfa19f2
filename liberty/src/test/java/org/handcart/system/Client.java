package org.handcart.system;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.handcart.launcher.DemoOrganisation;
import org.jspecify.annotations.Nullable;

/** Somebody who speaks HTTP to the API, with a token or without. Safe for use by several threads. */
public final class Client {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final URI address;
    private final Map<String, String> tokens;
    private final @Nullable String token;

    private Client(URI address, Map<String, String> tokens, @Nullable String token) {
        this.address = address;
        this.tokens = tokens;
        this.token = token;
    }

    public static Client at(URI address) {
        return new Client(address, new ConcurrentHashMap<>(), null);
    }

    /** Signed in with the password of the sample data. */
    public Client as(String organisation, String username) {
        return withToken(tokens.computeIfAbsent(
                organisation + "/" + username,
                user -> signIn(organisation, username).text("/access_token")));
    }

    public Client withToken(@Nullable String other) {
        return new Client(address, tokens, other);
    }

    /** The same person at another address, such as a proxy's. */
    public Client through(URI other) {
        return new Client(other, tokens, token);
    }

    public Answer signIn(String organisation, String username) {
        return new Client(address, tokens, null)
                .post("/api/v1/auth/token")
                .json("""
                        {"organisation":"%s","username":"%s","password":"%s"}
                        """.formatted(organisation, username, DemoOrganisation.PASSWORD))
                .send()
                .expect(200);
    }

    public @Nullable String token() {
        return token;
    }

    public Call get(String path) {
        return call("GET", path);
    }

    public Call post(String path) {
        return call("POST", path);
    }

    public Call put(String path) {
        return call("PUT", path);
    }

    public Call patch(String path) {
        return call("PATCH", path);
    }

    public Call delete(String path) {
        return call("DELETE", path);
    }

    public Call call(String method, String path) {
        Call call = new Call(HTTP, method, address.resolve(path));
        return token == null ? call : call.header("Authorization", "Bearer " + token);
    }
}
