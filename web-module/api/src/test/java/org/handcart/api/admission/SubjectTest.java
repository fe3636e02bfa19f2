package org.handcart.api.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.handcart.api.admission.Subject.Lane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What queues, and behind what. */
class SubjectTest {

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/orders/A-17/cancel-partial",
        "POST, /orders/a-17/cancel-partial",
        "DELETE, /v1/orders/A-17",
        "POST, /v1/orders/a-17/refunds",
        "PATCH, /v1/orders/a-17"
    })
    void whatChangesAnOrderQueuesBehindThatOrder(String method, String path) {
        assertThat(Subject.of(method, path)).contains(new Subject(Lane.CHANGING, "a-17"));
    }

    @Test
    void whatPlacesOrdersQueuesBehindNoOther() {
        Subject one = Subject.of("POST", "/v1/orders").orElseThrow();
        Subject other = Subject.of("POST", "/orders").orElseThrow();

        assertThat(one.lane()).isEqualTo(Lane.PLACING);
        assertThat(one.key()).isNotEqualTo(other.key());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/orders/a-17",
        "GET, /v1/orders",
        "POST, /v1/cod/confirm",
        "POST, /v1/wms/events",
        "POST, /v1/ordersheets",
        "POST, /v1/auth/token",
        "POST, /v1/imports"
    })
    void nothingElseQueues(String method, String path) {
        assertThat(Subject.of(method, path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":\"mutation { cancelPartialQuantity }\"}",
                "{\"query\":\"\\u006dutation { cancelPartialQuantity }\"}"
            })
    void aMutationTakesAPlaceBehindNoOther(String body) {
        Subject one = Subject.ofGraphQl(body.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        Subject other = Subject.ofGraphQl(body.getBytes(StandardCharsets.UTF_8)).orElseThrow();

        assertThat(one.lane()).isEqualTo(Lane.CHANGING);
        assertThat(one.key()).isNotEqualTo(other.key());
    }

    @Test
    void aGraphQlQueryDoesNotQueue() {
        assertThat(Subject.ofGraphQl("{\"query\":\"{ orders { id } }\"}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
