package org.handcart.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.junit.jupiter.api.Test;

class NegotiatedTest {
    private static final MediaType RESPONSE = new MediaType("application", "graphql-response+json");

    @Test
    void answersWhatIsAskedForFirst() {
        assertThat(type(RESPONSE)).isEqualTo(RESPONSE);
        assertThat(type(MediaType.APPLICATION_JSON_TYPE)).isEqualTo(MediaType.APPLICATION_JSON_TYPE);
        assertThat(type(RESPONSE, MediaType.APPLICATION_JSON_TYPE)).isEqualTo(RESPONSE);
        assertThat(type(MediaType.TEXT_HTML_TYPE, RESPONSE)).isEqualTo(RESPONSE);
        assertThat(type(MediaType.WILDCARD_TYPE)).isEqualTo(MediaType.APPLICATION_JSON_TYPE);
        assertThat(type(new MediaType("application", "*"))).isEqualTo(MediaType.APPLICATION_JSON_TYPE);
    }

    @Test
    void onlyTheOlderMediaTypeHidesThatADocumentIsInvalid() {
        Negotiated response = new Negotiated(RESPONSE);
        Negotiated json = new Negotiated(MediaType.APPLICATION_JSON_TYPE);

        assertThat(response.status(GraphQlAnswer.Outcome.EXECUTED)).isEqualTo(200);
        assertThat(response.status(GraphQlAnswer.Outcome.INVALID)).isEqualTo(400);
        assertThat(response.status(GraphQlAnswer.Outcome.BEYOND_A_LIMIT)).isEqualTo(400);
        assertThat(json.status(GraphQlAnswer.Outcome.EXECUTED)).isEqualTo(200);
        assertThat(json.status(GraphQlAnswer.Outcome.INVALID)).isEqualTo(200);
        assertThat(json.status(GraphQlAnswer.Outcome.BEYOND_A_LIMIT)).isEqualTo(400);
    }

    private static MediaType type(MediaType... accepted) {
        return Negotiated.of(List.of(accepted)).type();
    }
}
