package org.handcart.api.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handcart.shared.idempotency.Answer;
import org.handcart.shared.json.Json;

/** Makes answers out of views. */
public final class Replies {
    private Replies() {}

    public static Response ok(Object view) {
        return Response.ok(bytes(view), MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** With the version as entity tag. */
    public static Response ok(Object view, long version) {
        return Response.ok(bytes(view), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, Etags.of(version))
                .build();
    }

    /** An answer that may be stored; headers as name, value, name, value. */
    public static Answer answer(int status, Object view, String... headers) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return new Answer(status, all, Json.write(view), false);
    }

    public static Response response(Answer answer) {
        Response.ResponseBuilder response =
                Response.status(answer.status()).entity(answer.body().getBytes(StandardCharsets.UTF_8));
        answer.headers().forEach(response::header);
        if (answer.replayed()) {
            response.header("Idempotent-Replayed", "true");
        }
        return response.build();
    }

    private static byte[] bytes(Object view) {
        return Json.write(view).getBytes(StandardCharsets.UTF_8);
    }
}
