package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Refunds that fail for ever, money without an item, and refunds that wait for a person, over HTTP. */
class RefundsIT extends OnBuiltEar {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private StripeStub stripe;
    private Client admin;
    private Client agent;
    private Shop shop;

    @BeforeEach
    void aShopWithAGateway() throws Exception {
        stripe = new StripeStub();
        stripe.failures = 0;
        // a refund without an answer would open the breaker for the next test
        stripe.otherwise = "succeeded";
        stripe.knowsNoRefund = true;
        admin = admin();
        agent = nobody().as(DEMO, "agent");
        shop = Shop.thatHolds(admin);
    }

    @AfterEach
    void noGateway() {
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
    void aRefundThatFailedIsTriedAgainAndPaidOnce() {
        LiveOrder order = paidByWallet(3);
        String failed = failedRefundOf(order);
        stripe.refunds.add("succeeded");

        agent.post("/api/v1/refunds/" + failed + "/retry")
                .json("{\"comment\":\"the bank is up again\"}")
                .send()
                .expectProblem(400, "idempotency-key-required");
        Call retry = agent.post("/api/v1/refunds/" + failed + "/retry")
                .newKey()
                .json("{\"comment\":\"the bank is up again\"}");
        Answer made = retry.send().expect(200);
        assertThat(made.text("/replaces")).isEqualTo(failed);
        assertThat(retry.send().expect(200).text("/id")).isEqualTo(made.text("/id"));
        await().atMost(PATIENCE).until(() -> statuses(order), List.of("REPLACED", "SUCCEEDED")::equals);

        assertThat(order.read().text("/totals/refunded/amount")).isEqualTo("120.00");
        assertThat(order.timeline()).contains("payment.refund-replaced.v1", "payment.refund-processed.v1");
        Answer cancellation = admin.get(order.path() + "/cancellations").send().expect(200);
        assertThat(cancellation.text("/items/0/status")).isEqualTo("partially_completed");
        agent.post("/api/v1/refunds/" + failed + "/retry")
                .newKey()
                .json("{\"comment\":\"once more\"}")
                .send()
                .expectProblem(409, "not-payable");
    }

    @Test
    void aRefundThatFailedBecomesATaskOfAPersonWhenTheGatewayKnowsThatItWasNotPaid() {
        LiveOrder order = paidByWallet(3);
        String failed = failedRefundOf(order);
        stripe.knowsNoRefund = false;
        redirect(failed).expectProblem(503, "unavailable");
        assertThat(statuses(order)).containsExactly("FAILED");
        stripe.knowsNoRefund = true;
        Answer task = redirect(failed).expect(200);

        assertThat(task.text("/status")).isEqualTo("MANUAL");
        assertThat(task.text("/owner")).isEqualTo("agent");
        agent.post("/api/v1/refunds/" + task.text("/id") + "/paid")
                .newKey()
                .json("{\"how\":\"UPI\",\"reference\":\"UTR-%s\"}".formatted(UUID.randomUUID()))
                .send()
                .expect(200);
        assertThat(statuses(order)).containsExactly("REPLACED", "SUCCEEDED");
    }

    @Test
    void goodwillIsCappedByWhatTheCustomerPays() {
        LiveOrder order = paidByWallet(3);

        Answer would = goodwill(admin, order, "50.00", "?preview=true").expect(200);
        assertThat(would.text("/refund/amount")).isEqualTo("50.00");
        assertThat(order.read().text("/totals/goodwill/amount")).isEqualTo("0.00");

        Answer given = goodwill(admin, order, "50.00", "").expect(201);
        assertThat(given.text("/status")).isEqualTo("GIVEN");
        assertThat(order.read().text("/totals/goodwill/amount")).isEqualTo("50.00");
        assertThat(order.read().text("/totals/total/amount")).isEqualTo("360.00");
        assertThat(order.timeline()).contains("goodwill.given.v1");
        assertThat(admin.get(order.path() + "/payments").send().expect(200).texts("/refunds", "cause"))
                .containsExactly("goodwill:" + given.text("/id"));

        Answer tooMuch = goodwill(admin, order, "310.01", "").expectProblem(422, "refund-exceeds-captured");
        assertThat(tooMuch.text("/available/amount")).isEqualTo("310.00");

        Answer rest = order.cancel(1, 3);
        assertThat(rest.status())
                .as("the gateway may be quicker than the answer")
                .isIn(201, 202);
        assertThat(rest.text("/refund/amount")).isEqualTo("310.00");
    }

    @Test
    void goodwillComesOffWhatIsDueAtTheDoor() {
        LiveOrder order = shop.order475().placed();

        assertThat(goodwill(admin, order, "75.00", "").expect(201).text("/codReduction/amount"))
                .isEqualTo("75.00");

        assertThat(order.due()).isEqualTo("400.00");
        goodwill(admin, order, "400.01", "").expectProblem(422, "refund-exceeds-captured");
    }

    @Test
    void goodwillAboveTheLimitWaitsAndIsHeld() {
        LiveOrder order = paidByWallet(10);

        Answer waits = goodwill(agent, order, "500.01", "").expect(202);
        assertThat(waits.text("/status")).isEqualTo("PENDING_APPROVAL");
        assertThat(statuses(order)).containsExactly("HELD");
        assertThat(order.read().text("/totals/goodwill/amount")).isEqualTo("0.00");
        goodwill(admin, order, "700.00", "").expectProblem(422, "refund-exceeds-captured");

        String approval = waits.text("/approval");
        agent.post("/api/v1/approvals/" + approval + "/approve")
                .newKey()
                .json("{\"comment\":\"I agree with myself\"}")
                .send()
                .expect(403);
        stripe.refunds.add("succeeded");
        nobody().as(DEMO, "supervisor")
                .post("/api/v1/approvals/" + approval + "/approve")
                .newKey()
                .json("{\"comment\":\"fair\"}")
                .send()
                .expect(200);

        await().atMost(PATIENCE).until(() -> statuses(order), List.of("LET_GO", "SUCCEEDED")::equals);
        assertThat(admin.get(order.path() + "/goodwill").send().expect(200).texts("/items", "status"))
                .containsExactly("GIVEN");
    }

    @Test
    void refusesWhatCannotBeGoodwill() {
        LiveOrder order = shop.order475().placed();

        goodwill(agent, order, "0.001", "").expectProblem(422, "amount-not-exact");
        goodwill(agent, order, "0.00", "").expectProblem(400, "invalid-request");
        goodwill(agent, order, "-1.00", "").expectProblem(400, "invalid-request");
        agent.post(order.path() + "/goodwill").newKey().json("""
                        {"amount":{"amount":"1.00","currency":"EUR"},"reason":"LATE","comment":"late"}""").send().expectProblem(422, "unknown-currency");
        agent.post(order.path() + "/goodwill")
                .newKey()
                .json("""
                        {"amount":{"amount":"1.00","currency":"INR"},"reason":"LATE","comment":"late","tenderId":"%s"}""".formatted(UUID.randomUUID()))
                .send()
                .expect(400);
        nobody().as(DEMO, "staff")
                .post(order.path() + "/goodwill")
                .newKey()
                .json("""
                        {"amount":{"amount":"1.00","currency":"INR"},"reason":"LATE","comment":"late"}""")
                .send()
                .expect(403);
        assertThat(order.due()).isEqualTo("475.00");
    }

    private Answer redirect(String refund) {
        return agent.post("/api/v1/refunds/" + refund + "/redirect")
                .newKey()
                .json("{\"method\":\"manual\",\"comment\":\"the wallet is closed\"}")
                .send();
    }

    private Answer goodwill(Client who, LiveOrder order, String amount, String query) {
        return who.post(order.path() + "/goodwill" + query)
                .newKey()
                .json("""
                        {"amount":{"amount":"%s","currency":"INR"},"reason":"LATE","comment":"an hour late"}
                        """.formatted(amount))
                .send();
    }

    private LiveOrder paidByWallet(int milk) {
        account(true);
        LiveOrder order = shop.order()
                .line(shop.milk(), milk)
                .tenders("{\"type\":\"WALLET\",\"paymentToken\":\"pm_it\"}")
                .placed();
        order.awaitStatus("CONFIRMED");
        return order;
    }

    private String failedRefundOf(LiveOrder order) {
        stripe.refunds.add("failed");
        order.cancelCall(1, 1, "").newKey().send();
        await().atMost(PATIENCE).until(() -> statuses(order), List.of("FAILED")::equals);
        return admin.get(order.path() + "/payments").send().expect(200).text("/refunds/0/id");
    }

    private List<String> statuses(LiveOrder order) {
        return admin.get(order.path() + "/payments").send().expect(200).texts("/refunds", "status");
    }
}
