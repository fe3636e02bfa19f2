package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * F18, F19 and F23, D31: the server is killed after the cancellation has been committed and the gateway has paid, before its
 * answer is heard. One refund, one payout, the cancellation ends.
 */
class KilledRefundIT extends OnBuiltEar {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private StripeStub stripe;
    private Client admin;

    @BeforeEach
    void anAccount() throws Exception {
        stripe = new StripeStub();
        admin = admin();
        account(true);
    }

    @AfterEach
    void noAccount() {
        account(false);
        stripe.close();
    }

    private void account(boolean active) {
        admin.put("/api/v1/gateway-accounts/stripe-it")
                .json("""
                        {"gateway":"STRIPE","tenders":["WALLET"],"baseUrl":"%s","active":%b}
                        """.formatted(stripe.url(), active))
                .send()
                .expect(200);
    }

    @Test
    void paysOnceWhenTheServerDiesBetweenCommitAndAnswer() throws Exception {
        Shop shop = Shop.thatHolds(admin);
        LiveOrder order = shop.order()
                .line(shop.milk(), 2)
                .tenders("{\"type\":\"WALLET\",\"paymentToken\":\"pm_it\"}")
                .placed();
        order.awaitStatus("CONFIRMED");
        CountDownLatch dead = new CountDownLatch(1);
        stripe.paysRefunds(() -> {
            kill();
            dead.countDown();
        });
        String key = UUID.randomUUID().toString();
        Call cancel = order.cancelCall(1, 1, "").idempotencyKey(key);
        try {
            cancel.send();
        } catch (UncheckedIOException cutOff) {
            assertThat(cutOff).isNotNull();
        }
        assertThat(dead.await(30, TimeUnit.SECONDS)).as("the gateway was asked").isTrue();
        handcart.startLiberty();

        Answer again = cancel.send();
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        Answer done = await("the cancellation to end")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .until(
                        () -> admin.get(order.path() + "/cancellations/" + again.text("/cancellationId"))
                                .send()
                                .expect(200),
                        answer -> answer.text("/status").equals("completed"));

        assertThat(done.text("/refund/amount")).isEqualTo("120.00");
        assertThat(stripe.paid).hasSize(1);
        String refund = stripe.paid.values().iterator().next();
        assertThat(refund).endsWith(" 12000");
        assertThat(done.at("/refundDetails")).hasSize(1);
        assertThat(done.text("/refundDetails/0/status")).isEqualTo("succeeded");
        assertThat(done.text("/refundDetails/0/reference"))
                .endsWith(refund.substring(refund.indexOf(' ') - 4, refund.indexOf(' ')));
        assertThat(stripe.heard.stream()
                        .filter(line -> line.startsWith("POST /v1/refunds "))
                        .distinct())
                .as("one key, however often it was asked")
                .hasSize(1);
        assertThat(order.units(1, "cancelled")).isEqualTo(1);
        assertThat(shop.available(shop.milk())).isEqualTo(9);
        assertThat(order.read().text("/totals/refunded/amount")).isEqualTo("120.00");
        assertThat(order.timeline())
                .filteredOn("cancellation.completed.v1"::equals)
                .hasSize(1);
    }

    private void kill() {
        try {
            handcart.killLiberty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
