package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Somebody who asks {@code /graphql}. */
record GraphQl(Client client) {
    static final String PATH = "/graphql";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** With errors or without. */
    Answer ask(String document) {
        return ask(document, Map.of());
    }

    Answer ask(String document, Map<String, ?> variables) {
        return call(document, variables).send();
    }

    Call call(String document, Map<String, ?> variables) {
        return client.post(PATH)
                .json(JSON.createObjectNode()
                        .put("query", document)
                        .set("variables", JSON.valueToTree(variables))
                        .toString());
    }

    /** The data of an answer without errors. */
    JsonNode read(String document) {
        return data(ask(document));
    }

    static JsonNode data(Answer answer) {
        answer.expect(200);
        assertThat(answer.json().has("errors")).as(answer.toString()).isFalse();
        return answer.at("/data");
    }
}
