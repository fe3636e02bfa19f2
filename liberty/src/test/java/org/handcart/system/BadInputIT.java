package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** I13: whatever is sent, a problem document comes back in no time, and nothing has changed (A28 to A41). */
class BadInputIT extends OnBuiltEar {
    private static final Duration QUICK = Duration.ofSeconds(5);

    private Client admin;
    private Shop shop;

    @BeforeEach
    void openAShop() {
        admin = admin();
        shop = Shop.thatHolds(admin);
    }

    @AfterEach
    void nothingHasChanged() throws Exception {
        try (Rows rows = Rows.of(handcart.database(), DEMO)) {
            assertThat(rows.number("select count(*) from ordering.orders where store_code = ?", shop.code()))
                    .isZero();
        }
        assertThat(shop.available(shop.milk())).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "2.7, 400, invalid-request",
        "'\"2\"', 400, invalid-request",
        "4294967297, 400, invalid-request",
        "99999999999999999999999, 400, malformed-json",
        "null, 400, invalid-request",
        "-1, 400, invalid-request",
        "0, 400, invalid-request",
        "1e3, 400, invalid-request",
        "true, 400, invalid-request",
        "NaN, 400, malformed-json",
        "[1], 400, invalid-request",
    })
    void refusesAQuantityThatIsNone(String quantity, int status, String slug) {
        Answer answer = send(json -> json.replace("\"quantity\":3", "\"quantity\":" + quantity));

        answer.expectProblem(status, slug);
        if (slug.equals("invalid-request")) {
            assertThat(answer.texts("/errors", "pointer")).containsExactly("/lines/0/quantity");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"0.001\"', 422, amount-not-exact",
        "'\"-1.00\"', 400, invalid-request",
        "'\"1e1000000000\"', 400, invalid-request",
        "'\"1,00\"', 400, invalid-request",
        "'\"\"', 400, invalid-request",
        "25.00, 400, invalid-request",
        "1e1000000000, 400, invalid-request",
        "1e-20000000, 400, invalid-request",
        "null, 400, invalid-request",
        "'\"99999999999999999999.00\"', 400, invalid-request",
    })
    void refusesAnAmountThatIsNone(String amount, int status, String slug) {
        Answer answer = send(json -> json.replace("\"25.00\"", amount));

        answer.expectProblem(status, slug);
        assertThat(answer.texts("/errors", "pointer")).containsExactly("/fees/0/amount");
    }

    @ParameterizedTest
    @MethodSource
    void refusesADocumentThatIsNone(UnaryOperator<String> spoiled, int status, String slug) {
        send(spoiled).expectProblem(status, slug);
    }

    static Stream<Arguments> refusesADocumentThatIsNone() {
        return Stream.of(
                with(
                        "an unknown key",
                        400,
                        "invalid-request",
                        json -> json.replace("\"lines\"", "\"colour\":1,\"lines\"")),
                with(
                        "a status",
                        400,
                        "invalid-request",
                        json -> json.replace("\"lines\"", "\"status\":\"CLOSED\",\"lines\"")),
                with(
                        "a key twice",
                        400,
                        "malformed-json",
                        json -> json.replace("\"lines\"", "\"notes\":\"\",\"lines\"")),
                with("depth 1,001", 400, "malformed-json", json -> "[".repeat(1001) + "]".repeat(1001)),
                with("depth 200,000", 400, "malformed-json", json -> "{\"a\":".repeat(100_000)),
                with("a million digits", 400, "malformed-json", json -> json.replace("\"25.00\"", "9".repeat(900_000))),
                with(
                        "a text of a million digits",
                        400,
                        "invalid-request",
                        json -> json.replace("25.00", "9".repeat(900_000))),
                with("something behind it", 400, "malformed-json", json -> json + "{}"),
                with("nothing", 400, "malformed-json", json -> ""),
                with("a list", 400, "malformed-json", json -> "[" + json + "]"),
                with("half of it", 400, "malformed-json", json -> json.substring(0, json.length() / 2)),
                with("a mark in front", 400, "malformed-json", json -> "\uFEFF" + json),
                with("NUL", 400, "invalid-request", json -> json.replace("ring twice", "ring\\u0000twice")),
                with(
                        "half a character",
                        400,
                        "invalid-request",
                        json -> json.replace("ring twice", "ring\\ud800twice")),
                with("a reversed text", 400, "invalid-request", json -> json.replace("ring twice", "ring\\u202Etwice")),
                with("a note too long", 400, "invalid-request", json -> json.replace("ring twice", "a".repeat(2001))),
                with(
                        "1,001 lines",
                        400,
                        "invalid-request",
                        json -> json.replace(
                                "\"lines\":[", "\"lines\":[" + "{\"sku\":\"X\",\"quantity\":1},".repeat(1000))),
                with(
                        "no lines",
                        400,
                        "invalid-request",
                        json -> json.replaceAll("\"lines\":\\[.*?\\]", "\"lines\":[]")),
                with("an unknown product", 422, "unknown-product", json -> json.replace("MILK-", "GOLD-")),
                with("an unknown store", 422, "unknown-store", json -> json.replace("\"T-", "\"U-")),
                with("an unknown currency", 422, "unknown-currency", json -> json.replace("INR", "XQX")),
                with("another currency than the store's", 422, "unknown-currency", json -> json.replace("INR", "EUR")),
                with(
                        "another total",
                        422,
                        "total-mismatch",
                        json -> json.replace("\"notes\"", "\"expectedTotal\":\"474.99\",\"notes\"")),
                with(
                        "a price of its own",
                        422,
                        "price-not-allowed",
                        json -> json.replace("\"quantity\":3", "\"quantity\":3,\"unitPrice\":\"0.01\"")));
    }

    private static Arguments with(String what, int status, String slug, UnaryOperator<String> spoiled) {
        return Arguments.of(Named.of(what, spoiled), status, slug);
    }

    private Answer send(UnaryOperator<String> spoiled) {
        long from = System.nanoTime();
        Answer answer = admin.post("/api/v1/orders")
                .newKey()
                .json(spoiled.apply(shop.order475().json()))
                .send();
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(QUICK);
        return answer;
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain",
        "application/xml",
        "application/json; charset=ISO-8859-1",
        "application/x-www-form-urlencoded"
    })
    void refusesAnotherContentType(String type) {
        admin.post("/api/v1/orders")
                .newKey()
                .body(type, shop.order475().json().getBytes(StandardCharsets.UTF_8))
                .send()
                .expectProblem(415, "unsupported-media-type");
    }

    @Test
    void refusesUtf16() {
        admin.post("/api/v1/orders")
                .newKey()
                .body("application/json", shop.order475().json().getBytes(StandardCharsets.UTF_16))
                .send()
                .expectProblem(400, "malformed-json");
    }

    @Test
    void refusesACompressedBody() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(shop.order475().json().getBytes(StandardCharsets.UTF_8));
        }
        admin.post("/api/v1/orders")
                .newKey()
                .header("Content-Encoding", "gzip")
                .body("application/json", packed.toByteArray())
                .send()
                .expectProblem(415, "unsupported-media-type");
    }

    @Test
    void refusesAHundredMegabytesBeforeTheyHaveArrived() throws IOException {
        RawCall raw = RawCall.to(address, "POST /api/v1/orders", admin.token(), "Content-Length: 104857600");

        Answer answer = raw.answerAfter("{\"channel\":\"".getBytes(StandardCharsets.UTF_8));

        answer.expectProblem(413, "body-too-large");
    }

    @Test
    void countsABodyThatDoesNotTellItsLength() {
        InputStream endless = new ByteArrayInputStream(new byte[3 << 20]);

        Answer answer = admin.post("/api/v1/orders")
                .newKey()
                .body("application/json", BodyPublishers.ofInputStream(() -> endless))
                .send();

        answer.expectProblem(413, "body-too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/orders?colour=red, 400, invalid-parameter",
        "/api/v1/orders?limit=0, 400, invalid-parameter",
        "/api/v1/orders?limit=1000000000, 400, invalid-parameter",
        "/api/v1/orders?limit=-1, 400, invalid-parameter",
        "/api/v1/orders?limit=5&limit=6, 400, invalid-parameter",
        "/api/v1/orders?after=bad, 400, invalid-parameter",
        "/api/v1/orders?after=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, 400, invalid-parameter",
        "/api/v1/orders?sort=total;drop, 400, invalid-parameter",
        "/api/v1/orders?status=LOST, 400, invalid-parameter",
        "/api/v1/orders?createdFrom=yesterday, 400, invalid-parameter",
        "/api/v1/orders?createdFrom=0000-00-00T00:00:00Z, 400, invalid-parameter",
        "/api/v1/orders?q=%00, 400, invalid-parameter",
        "/api/v1/orders/1-1-1-1-1, 404, not-found",
        "/api/v1/orders/00000000-0000-0000-0000-000000000000, 404, not-found",
        "/api/v1/orders/00000000-0000-0000-0000-000000000000/timeline, 404, not-found",
        "/api/v1/orders/00000000-0000-0000-0000-000000000000/notifications, 404, not-found",
        "/api/v1/orders/00000000-0000-0000-0000-000000000000/cancellations/x, 404, not-found",
        "/api/v1/products, 400, invalid-parameter",
        "/api/v1/products?storeCode=NONE, 404, not-found",
        "'/api/v1/stores?near=91,0', 400, invalid-parameter",
        "/api/v1/risk/assessments?minScore=0, 400, invalid-parameter",
        "/api/v1/risk/assessments?waits=maybe, 400, invalid-parameter",
        "/api/v1/risk/assessments?after=bad, 400, invalid-parameter",
        "/api/v1/risk/subjects/CAT/x, 404, not-found",
        "/api/v1/risk/subjects/ADDRESS/x, 404, not-found",
        "/api/v1/risk-rules/NONE, 404, not-found",
        "/api/v1/risk-policies/stores/NONE, 404, not-found",
        "/api/v1/imports/x, 404, not-found",
        "/api/v1/nothing, 404, not-found",
        "/api/nothing, 404, not-found",
    })
    void refusesAnAddressThatMakesNoSense(String path, int status, String slug) {
        admin.get(path).send().expectProblem(status, slug);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/v1/orders",
        "DELETE, /api/v1/orders",
        "POST, /api/v1/orders/00000000-0000-0000-0000-000000000000",
        "DELETE, /api/v1/products/MILK-1L",
        "PATCH, /api/v1/stores/QC-001",
    })
    void refusesAMethodThatTheAddressDoesNotKnow(String method, String path) {
        Answer answer = admin.call(method, path).send().expectProblem(405, "method-not-allowed");
        assertThat(answer.header("Allow")).isNotEmpty().doesNotContain(method);
    }

    @ParameterizedTest
    @CsvSource({"TRACE", "CONNECTED"})
    void refusesAMethodThatNobodyKnows(String method) throws IOException {
        Answer answer = RawCall.to(address, method + " /api/v1/orders", admin.token(), "Content-Length: 0")
                .answerAfter(new byte[0]);
        assertThat(answer.status()).isBetween(400, 501);
        assertThat(answer.status()).isNotEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/orders/..%2f..%2fetc", "/api/v1/orders/%00", "/api/v1/orders/%zz", "/api/v1/orders/..;/stores"
    })
    void refusesAPathThatIsNone(String path) throws IOException {
        Answer answer = RawCall.to(address, "GET " + path, admin.token(), "Connection: close")
                .answerAfter(new byte[0]);
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.body()).doesNotContainIgnoringCase("exception").doesNotContainIgnoringCase("<html");
    }

    @Test
    void doesNotObeyAMethodInAHeader() {
        admin.post("/api/v1/orders")
                .header("X-HTTP-Method-Override", "DELETE")
                .newKey()
                .json(shop.order475().json())
                .send()
                .expectProblem(400, "invalid-header");
    }

    @Test
    void refusesAKeyThatIsNone() {
        for (String key : List.of("", "with blank", "k".repeat(256))) {
            shop.order475().call().idempotencyKey(key).send().expectProblem(400, "invalid-header");
        }
    }

    @Test
    void repeatsADecentCorrelationIdAndReplacesAnother() {
        String decent = "test." + UUID.randomUUID();
        assertThat(admin.get("/api/v1/orders?limit=1")
                        .header("X-Correlation-Id", decent)
                        .send()
                        .header("X-Correlation-Id"))
                .isEqualTo(decent);
        assertThat(admin.get("/api/v1/orders?limit=1")
                        .header("X-Correlation-Id", "${jndi:ldap://x}")
                        .send()
                        .header("X-Correlation-Id"))
                .matches("[A-Za-z0-9._-]{1,64}");
    }
}
