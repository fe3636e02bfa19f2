package org.handcart.api.graphql;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.handcart.shared.json.Json;

/**
 * The media type of the answer, and the status that goes with it. Under {@code application/json}, as the specification
 * has it for clients of old, an invalid document is 200 with errors; under {@code application/graphql-response+json} it
 * is 400. What went beyond a limit is 400 under both: it was refused, not answered.
 */
record Negotiated(MediaType type) {
    static final String RESPONSE_TYPE = "application/graphql-response+json";
    private static final MediaType RESPONSE = new MediaType("application", "graphql-response+json");

    /** @param accepted what the client reads, the dearest first */
    static Negotiated of(List<MediaType> accepted) {
        for (MediaType one : accepted) {
            if (one.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return new Negotiated(MediaType.APPLICATION_JSON_TYPE);
            }
            if (one.isCompatible(RESPONSE)) {
                return new Negotiated(RESPONSE);
            }
        }
        return new Negotiated(MediaType.APPLICATION_JSON_TYPE);
    }

    Response response(GraphQlAnswer answer) {
        return Response.status(status(answer.outcome()))
                .type(type.withCharset("utf-8"))
                .entity(Json.write(answer.body()).getBytes(StandardCharsets.UTF_8))
                .build();
    }

    int status(GraphQlAnswer.Outcome outcome) {
        return switch (outcome) {
            case EXECUTED -> 200;
            case BEYOND_A_LIMIT -> 400;
            case INVALID -> type.isCompatible(RESPONSE) ? 400 : 200;
        };
    }
}
