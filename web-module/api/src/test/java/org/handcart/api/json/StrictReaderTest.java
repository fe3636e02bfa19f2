package org.handcart.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.api.json.Readers.pointers;
import static org.handcart.api.json.Readers.read;
import static org.handcart.api.json.Readers.refusal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.api.problem.ProblemType;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictReaderTest {
    enum Colour {
        RED,
        GREEN
    }

    record Line(
            @NotNull @Sku String sku,
            @NotNull @Min(1) @Max(100) Integer quantity,
            Integer short_) {}

    record Request(
            String text,
            Boolean flag,
            BigDecimal number,
            UUID id,
            Instant at,
            Colour colour,
            @DecimalAmount String amount,
            @Size(max = 3) List<@NotNull @Valid Line> lines) {}

    private static String line(String quantity) {
        return "{\"lines\":[{\"sku\":\"MILK-1L\",\"quantity\":" + quantity + "}]}";
    }

    @Test
    void readsEveryKindOfValueFromItsOwnKindOfJson() {
        Request request = read(
                "{\"text\":\"a\\nb\",\"flag\":true,\"number\":12.97,\"id\":\"0197f0c0-0000-7000-8000-000000000000\","
                        + "\"at\":\"2026-11-20T10:15:30+05:30\",\"colour\":\"RED\",\"amount\":\"25.75\","
                        + "\"lines\":[{\"sku\":\"MILK-1L\",\"quantity\":3,\"short\":2}]}",
                Request.class);

        assertThat(request.text()).isEqualTo("a\nb");
        assertThat(request.flag()).isTrue();
        assertThat(request.number()).isEqualByComparingTo("12.97");
        assertThat(request.id()).hasToString("0197f0c0-0000-7000-8000-000000000000");
        assertThat(request.at()).isEqualTo("2026-11-20T04:45:30Z");
        assertThat(request.colour()).isEqualTo(Colour.RED);
        assertThat(request.lines()).containsExactly(new Line("MILK-1L", 3, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2.7", "\"2\"", "4294967297", "null", "1e3", "1E0", "-1", "0", "101", "true", "[]", "{}", "2.0"})
    void refusesAQuantityThatIsNotAWholeNumberInRange(String quantity) {
        assertThat(pointers(line(quantity), Request.class)).containsExactly("/lines/0/quantity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "01", "+1", ".5", "0x10", "1e1000000000000000000000"})
    void refusesWhatIsNoNumberOfJson(String quantity) {
        assertThat(refusal(line(quantity), Request.class).type()).isEqualTo(ProblemType.MALFORMED_JSON);
    }

    @Test
    void refusesAnEnormousExponentWithoutCalculatingWithIt() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofMillis(500),
                () -> assertThat(pointers("{\"number\":1e-20000000}", Request.class))
                        .containsExactly("/number"));
    }

    @Test
    void refusesAMillionDigitsAtOnce() {
        String digits = "9".repeat(900_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(1), () -> {
            assertThat(refusal("{\"number\":" + digits + "}", Request.class).type())
                    .isEqualTo(ProblemType.MALFORMED_JSON);
            assertThat(pointers("{\"amount\":\"" + digits + "\"}", Request.class))
                    .containsExactly("/amount");
        });
    }

    @Test
    void namesEveryFaultAtOnce() {
        assertThat(pointers(
                        "{\"flag\":\"yes\",\"colour\":\"red\",\"id\":\"1-1-1-1-1\",\"at\":\"yesterday\",\"amount\":\"-1\","
                                + "\"status\":\"PAID\",\"lines\":[{\"sku\":\"\",\"quantity\":1,\"price\":0},null,{}]}",
                        Request.class))
                .containsExactlyInAnyOrder(
                        "/flag",
                        "/colour",
                        "/id",
                        "/at",
                        "/amount",
                        "/status",
                        "/lines/0/sku",
                        "/lines/0/price",
                        "/lines/1",
                        "/lines/2/sku",
                        "/lines/2/quantity");
    }

    @Test
    void saysOnceThatAListIsNoList() {
        assertThat(pointers("{\"lines\":{\"sku\":\"A\"}}", Request.class)).containsExactly("/lines");
        assertThat(pointers("{\"lines\":[3]}", Request.class)).containsExactly("/lines/0");
    }

    @Test
    void refusesANameInAnotherCase() {
        assertThat(pointers("{\"Text\":\"a\"}", Request.class)).containsExactly("/Text");
    }

    @Test
    void escapesANameInItsPointer() {
        assertThat(pointers("{\"a/b~c\":1}", Request.class)).containsExactly("/a~1b~0c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"text\":\"a\"} {}",
                "{\"text\":\"a\"}]",
                "{\"text\":\"a\",}",
                "{'text':'a'}",
                "{text:\"a\"}",
                "{\"text\":\"a\"} // b",
                "[]",
                "\"a\"",
                "null",
                "",
                "  ",
                "{",
                "\uFEFF{}",
            })
    void refusesWhatIsNotExactlyOneObject(String json) {
        assertThat(refusal(json, Request.class).type()).isEqualTo(ProblemType.MALFORMED_JSON);
    }

    @ParameterizedTest
    @ValueSource(ints = {33, 1_001, 200_000})
    void refusesDeepNesting(int depth) {
        String json = "{\"text\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

        assertThat(refusal(json, Request.class).type()).isEqualTo(ProblemType.MALFORMED_JSON);
    }

    @Test
    void refusesOtherEncodingsThanUtf8() {
        String json = "{\"text\":\"é\"}";

        assertThat(refusal(json.getBytes(StandardCharsets.UTF_16), Request.class)
                        .type())
                .isEqualTo(ProblemType.MALFORMED_JSON);
        assertThat(refusal(json.getBytes(StandardCharsets.ISO_8859_1), Request.class)
                        .type())
                .isEqualTo(ProblemType.MALFORMED_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00x", "\\u001b[31m", "\\u202e", "\\u0007"})
    void refusesCharactersThatAreNoText(String character) {
        assertThat(pointers("{\"text\":\"a" + character + "\"}", Request.class)).containsExactly("/text");
    }

    @Test
    void bringsTextIntoOneForm() {
        assertThat(read("{\"text\":\"e\\u0301\"}", Request.class).text()).isEqualTo("\u00e9");
        assertThat(read("{\"text\":\"\\ud83d\\ude00\"}", Request.class).text()).isEqualTo("\ud83d\ude00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "2026-06-30T23:59:60Z",
                "2026-01-01T00:00:00+18:01",
                "2026-02-30T00:00:00Z",
                "2026-01-01",
                "1767225600"
            })
    void refusesTimesThatAreNone(String time) {
        assertThat(pointers("{\"at\":\"" + time + "\"}", Request.class)).containsExactly("/at");
    }

    @Test
    void tellsAHundredFaultsAtMost() {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 500; i++) {
            json.append(i == 0 ? "" : ",").append("\"x").append(i).append("\":1");
        }

        assertThat(pointers(json.append('}').toString(), Request.class)).hasSize(100);
    }
}
