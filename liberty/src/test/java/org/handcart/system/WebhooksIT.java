package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A payment gateway's calls at the running server, and a journey whose refund only a call of the gateway ends (F19, F50). */
class WebhooksIT extends OnBuiltEar {
    private static final String ADDRESS = "/webhooks/stripe/demo/stripe-it";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private StripeStub stripe;
    private Client admin;

    @BeforeEach
    void anAccount() throws Exception {
        stripe = new StripeStub();
        admin = admin();
        account(false);
    }

    @AfterEach
    void noAccount() {
        account(false);
        stripe.close();
    }

    /** Inactive, it takes no tender of other tests and still answers the gateway's calls. */
    private void account(boolean active) {
        admin.put("/api/v1/gateway-accounts/stripe-it")
                .json("""
                        {"gateway":"STRIPE","tenders":["WALLET"],"baseUrl":"%s","active":%b}
                        """.formatted(stripe.url(), active))
                .send()
                .expect(200);
    }

    @Test
    void keepsWhatIsSignedAndShowsIt() throws Exception {
        String id = "evt_" + UUID.randomUUID();
        String body = event(id, "payment_intent.succeeded", UUID.randomUUID().toString(), "pi_nobody", 100);

        assertThat(call(body, signature(body, now())).send().status()).isEqualTo(200);
        assertThat(call(body, signature(body, now())).send().body()).isEqualTo("[accepted]");

        await().atMost(PATIENCE).until(() -> status(id), "PARKED"::equals);
        assertThat(rows(id)).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNot() throws Exception {
        String id = "evt_" + UUID.randomUUID();
        String body = event(id, "payment_intent.succeeded", "x", "pi_nobody", 100);

        assertThat(call(body, "t=1,v1=00").send().status()).isEqualTo(401);
        assertThat(call(body + " ", signature(body, now())).send().status()).isEqualTo(401);
        assertThat(call(body, signature(body, now() - 3600)).send().status()).isEqualTo(401);
        assertThat(call("[]", signature("[]", now())).send().status()).isEqualTo(400);
        assertThat(nobody().post(ADDRESS).json(body).send().expect(401).text("/status"))
                .isEqualTo("401");
        assertThat(nobody().post("/webhooks/stripe/demo/other")
                        .json(body)
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(nobody().post("/webhooks/adyen/demo/stripe-it")
                        .json(body)
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(nobody().post("/webhooks/stripe/nobody/stripe-it")
                        .json(body)
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(nobody().get(ADDRESS).send().status()).isEqualTo(405);
        assertThat(rows(id)).isZero();
    }

    @Test
    void readsNoMoreThanItMay() {
        byte[] huge = new byte[(1 << 20) + 1];

        assertThat(nobody().post(ADDRESS).body("application/json", huge).send().status())
                .isEqualTo(413);
        assertThat(nobody().post(ADDRESS)
                        .body("application/json", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge)))
                        .send()
                        .status())
                .isEqualTo(413);
    }

    @Test
    void chargesAfterRetriesAndEndsALostRefundByTheGatewaysCall() throws Exception {
        account(true);
        Shop shop = Shop.thatHolds(admin);
        LiveOrder order = shop.order()
                .line(shop.milk(), 2)
                .tenders("{\"type\":\"WALLET\",\"paymentToken\":\"pm_it\"}")
                .placed();
        order.awaitStatus("CONFIRMED");
        assertThat(stripe.heard).hasSize(3);
        assertThat(stripe.heard.stream().distinct()).as("one key for every try").hasSize(1);

        order.cancelCall(1, 1, "").newKey().send();
        await().atMost(PATIENCE)
                .until(() -> stripe.heard.stream().anyMatch(line -> line.startsWith("POST /v1/refunds")));
        String key = stripe.form.get("metadata[handcart_key]");
        long amount = Long.parseLong(stripe.form.get("amount"));
        String id = "evt_" + UUID.randomUUID();
        String body = event(id, "refund.updated", key, "re_it", amount);

        assertThat(call(body, signature(body, now())).send().status()).isEqualTo(200);

        await().atMost(PATIENCE).until(() -> status(id), "APPLIED"::equals);
        assertThat(refunds(order)).isEqualTo("SUCCEEDED");
        assertThat(stripe.heard.stream()
                        .filter(line -> line.startsWith("POST /v1/refunds"))
                        .distinct())
                .hasSize(1);
    }

    private String refunds(LiveOrder order) {
        StringBuilder found = new StringBuilder();
        for (JsonNode transaction :
                admin.get(order.path() + "/payments").send().expect(200).at("/transactions")) {
            if (transaction.path("kind").asText().equals("REFUND")) {
                found.append(transaction.path("succeeded").asBoolean() ? "SUCCEEDED" : "FAILED");
            }
        }
        return found.toString();
    }

    private String status(String id) {
        for (JsonNode row :
                admin.get("/api/v1/gateway-events?limit=100").send().expect(200).at("/items")) {
            if (row.path("eventId").asText().equals(id)) {
                return row.path("status").asText();
            }
        }
        return "";
    }

    private long rows(String id) {
        long rows = 0;
        for (JsonNode row :
                admin.get("/api/v1/gateway-events?limit=100").send().expect(200).at("/items")) {
            rows += row.path("eventId").asText().equals(id) ? 1 : 0;
        }
        return rows;
    }

    private Call call(String body, String signature) {
        return nobody().post(ADDRESS).header("Stripe-Signature", signature).json(body);
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private static String signature(String body, long time) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("whsec_it".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signed = mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8));
        return "t=" + time + ",v1=" + HexFormat.of().formatHex(signed);
    }

    private static String event(String id, String type, String key, String reference, long amount) {
        return """
                {"id":"%s","type":"%s","created":%d,"data":{"object":{"id":"%s","object":"refund","status":"succeeded",\
                "amount":%d,"amount_received":%d,"currency":"inr","metadata":{"handcart_key":"%s"}}}}""".formatted(id, type, now(), reference, amount, amount, key);
    }
}
