package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What came back. Pointers are JSON Pointers into the body. */
public record Answer(String call, int status, HttpHeaders headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What no answer may ever show. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\.java:|\\bat [a-z]+\\.[a-z.]+\\(|Exception|org\\.handcart|org\\.postgresql|<html",
            Pattern.CASE_INSENSITIVE);

    static Answer of(HttpResponse<String> response) {
        String call = response.request().method() + " " + response.request().uri();
        return new Answer(call, response.statusCode(), response.headers(), response.body());
    }

    public Answer expect(int expected) {
        assertThat(status).as("%s answered %s", call, body).isEqualTo(expected);
        return this;
    }

    /** It is a problem document of this kind which shows nothing of the inside. */
    public Answer expectProblem(int expected, String slug) {
        expect(expected);
        assertThat(header("Content-Type")).as(call).startsWith("application/problem+json");
        assertThat(text("/type")).as("%s answered %s", call, body).isEqualTo("urn:problem:handcart:" + slug);
        assertThat(number("/status")).isEqualTo(expected);
        assertThat(text("/title")).isNotBlank();
        assertThat(text("/correlationId")).isEqualTo(header("X-Correlation-Id"));
        assertThat(INSIDE.matcher(body).find()).as("shows the inside: %s", body).isFalse();
        return this;
    }

    /** Empty when there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(call + " answered " + status + " with what is not JSON: " + body, noJson);
        }
    }

    public JsonNode at(String pointer) {
        JsonNode node = json().at(pointer);
        assertThat(node.isMissingNode())
                .as("%s answered without %s: %s", call, pointer, body)
                .isFalse();
        return node;
    }

    public String text(String pointer) {
        return at(pointer).asText();
    }

    public long number(String pointer) {
        JsonNode node = at(pointer);
        assertThat(node.isNumber()).as("%s is no number in %s", pointer, body).isTrue();
        return node.longValue();
    }

    /** The texts at one field of each element of a list. */
    public List<String> texts(String listPointer, String field) {
        return StreamSupport.stream(at(listPointer).spliterator(), false)
                .map(element -> element.path(field).asText())
                .toList();
    }

    @Override
    public String toString() {
        return call + ": " + status + " " + body;
    }
}
