package org.handcart.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaymentGatewaySimulatorTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private PaymentGatewaySimulator gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = PaymentGatewaySimulator.start(0, Duration.ofSeconds(3));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void movesMoneyOnceForEachKey() throws Exception {
        String key = UUID.randomUUID().toString();

        HttpResponse<String> first = post("/refunds", key, 2575);
        HttpResponse<String> again = post("/refunds", key, 2575);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body()).contains("succeeded");
        assertThat(gateway.movements()).isEqualTo(1);
        assertThat(get("/refunds/" + key).body()).isEqualTo(first.body());
        assertThat(get("/charges/" + key).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAnotherAmountUnderTheSameKey() throws Exception {
        String key = UUID.randomUUID().toString();
        post("/charges", key, 2575);

        assertThat(post("/charges", key, 2576).statusCode()).isEqualTo(422);
    }

    @Test
    void declinesOne() throws Exception {
        assertThat(post("/charges", UUID.randomUUID().toString(), 10001).statusCode())
                .isEqualTo(402);
        assertThat(gateway.movements()).isZero();
    }

    @Test
    void doesTwoButDoesNotSaySo() throws Exception {
        String key = UUID.randomUUID().toString();

        assertThatThrownBy(() -> post("/charges", key, 10002)).isInstanceOf(HttpTimeoutException.class);

        assertThat(get("/charges/" + key).body()).contains("succeeded");
        assertThat(gateway.movements()).isEqualTo(1);
    }

    @Test
    void failsTwiceWithThreeAndThenWorks() throws Exception {
        String key = UUID.randomUUID().toString();

        assertThat(post("/charges", key, 10003).statusCode()).isEqualTo(500);
        assertThat(post("/charges", key, 10003).statusCode()).isEqualTo(500);
        assertThat(get("/charges/" + key).statusCode()).isEqualTo(404);
        assertThat(post("/charges", key, 10003).statusCode()).isEqualTo(201);
    }

    @Test
    void isPendingWithFourAndFiveUntilItIsAskedTwice() throws Exception {
        String four = UUID.randomUUID().toString();
        String five = UUID.randomUUID().toString();

        assertThat(post("/captures", four, 10004).body()).contains("pending");
        assertThat(post("/captures", five, 10005).body()).contains("pending");
        assertThat(get("/captures/" + four).body()).contains("pending");
        assertThat(get("/captures/" + five).body()).contains("pending");
        assertThat(get("/captures/" + four).body()).contains("succeeded");
        assertThat(get("/captures/" + five).body()).contains("declined");
    }

    @Test
    void declinesTheCaptureOfSixAndTheRefundOfSevenOnly() throws Exception {
        assertThat(post("/authorisations", UUID.randomUUID().toString(), 10006).statusCode())
                .isEqualTo(201);
        assertThat(post("/captures", UUID.randomUUID().toString(), 10006).statusCode())
                .isEqualTo(402);
        assertThat(post("/charges", UUID.randomUUID().toString(), 10007).statusCode())
                .isEqualTo(201);
        assertThat(post("/refunds", UUID.randomUUID().toString(), 10007).statusCode())
                .isEqualTo(402);
    }

    @Test
    void callsEightInvalidAndLetsNineExpireSoon() throws Exception {
        assertThat(post("/charges", UUID.randomUUID().toString(), 10008).body()).contains("invalid");
        assertThat(post("/authorisations", UUID.randomUUID().toString(), 10009).body())
                .contains("expiresAt");
    }

    @Test
    void needsAKeyAndAnAmount() throws Exception {
        HttpRequest nothing = request("/charges")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        assertThat(client.send(nothing, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> post(String path, String key, long minor) throws Exception {
        return client.send(
                request(path)
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"amountMinor\":" + minor + "}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway.url() + path)).timeout(Duration.ofSeconds(1));
    }
}
