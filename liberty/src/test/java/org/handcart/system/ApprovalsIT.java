package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D23 over HTTP: what an agent may not give back alone waits, held, until somebody else has decided. */
class ApprovalsIT extends OnBuiltEar {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private StripeStub stripe;
    private Client admin;
    private Client agent;
    private Client supervisor;
    private Shop shop;

    @BeforeEach
    void aShopWithAGateway() throws Exception {
        stripe = new StripeStub();
        stripe.failures = 0;
        stripe.otherwise = "succeeded";
        admin = admin();
        agent = nobody().as(DEMO, "agent");
        supervisor = nobody().as(DEMO, "supervisor");
        shop = Shop.thatHolds(admin);
        account(true);
    }

    @AfterEach
    void noGateway() {
        account(false);
        stripe.close();
    }

    @Test
    void sixHundredWaitAndAreCancelledWhenSomebodyElseAgrees() {
        LiveOrder order = paidByWallet();
        Answer preview = cancel(agent, order, 5, "?preview=true").expect(200);
        assertThat(preview.text("/status")).isEqualTo("pending_approval");
        assertThat(preview.text("/refund/amount")).isEqualTo("600.00");
        assertThat(preview.at("/approval/breaches")).isNotEmpty();

        Answer waits = cancel(agent, order, 5, "").expect(202);
        String approval = waits.text("/approval/id");
        assertThat(waits.text("/status")).isEqualTo("pending_approval");
        assertThat(waits.at("/approval/breaches")).isEqualTo(preview.at("/approval/breaches"));
        assertThat(refunds(order)).containsExactly("HELD");
        assertThat(order.units(1, "cancelled")).isZero();
        assertThat(open(order)).containsExactly(approval);
        cancel(admin, order, 6, "").expectProblem(409, "not-cancellable");

        decide(agent, approval, "approve").expectProblem(403, "forbidden");
        decide(supervisor, approval, "approve").expect(200);
        decide(supervisor, approval, "approve").expectProblem(409, "already-decided");

        order.awaitCancellation(waits.text("/cancellationId"), "completed");
        assertThat(order.units(1, "cancelled")).isEqualTo(5);
        assertThat(order.read().text("/totals/refunded/amount")).isEqualTo("600.00");
        await().atMost(PATIENCE).until(() -> refunds(order), List.of("LET_GO", "SUCCEEDED")::equals);
        assertThat(order.timeline())
                .contains("approval.requested.v1", "approval.approved.v1", "cancellation.completed.v1");
        assertThat(open(order)).isEmpty();
    }

    @Test
    void whatIsNotAgreedToIsFreeAgain() {
        LiveOrder order = paidByWallet();
        Answer waits = cancel(agent, order, 5, "").expect(202);

        decide(supervisor, waits.text("/approval/id"), "reject").expect(200);

        assertThat(refunds(order)).containsExactly("LET_GO");
        assertThat(order.units(1, "cancelled")).isZero();
        assertThat(cancel(admin, order, 10, "").text("/refund/amount")).isEqualTo("1200.00");
    }

    @Test
    void peopleOfAnotherStoreFindNoApproval() {
        Answer waits = cancel(agent, paidByWallet(), 5, "").expect(202);
        String approval = waits.text("/approval/id");
        Client elsewhere = nobody().as(DEMO, "manager");

        elsewhere.get("/api/v1/approvals/" + approval).send().expectProblem(404, "not-found");
        decide(elsewhere, approval, "approve").expectProblem(404, "not-found");
        decide(supervisor, approval, "reject").expect(200);
    }

    private static Answer cancel(Client who, LiveOrder order, int units, String query) {
        return who.post(order.path() + "/cancel-partial" + query)
                .newKey()
                .json("""
                        {"items":[{"orderLineId":"%s","quantity":%d}],"reason":"CUSTOMER_REQUEST"}
                        """.formatted(order.line(1), units))
                .send();
    }

    private static Answer decide(Client who, String approval, String word) {
        return who.post("/api/v1/approvals/" + approval + "/" + word)
                .newKey()
                .json("{\"comment\":\"looked at it\"}")
                .send();
    }

    private List<String> open(LiveOrder order) {
        return supervisor
                .get("/api/v1/approvals?status=OPEN&orderId=" + order.id())
                .send()
                .expect(200)
                .texts("/items", "approvalId");
    }

    private List<String> refunds(LiveOrder order) {
        return admin.get(order.path() + "/payments").send().expect(200).texts("/refunds", "status");
    }

    private LiveOrder paidByWallet() {
        LiveOrder order = shop.order()
                .line(shop.milk(), 10)
                .tenders("{\"type\":\"WALLET\",\"paymentToken\":\"pm_it\"}")
                .placed();
        order.awaitStatus("CONFIRMED");
        return order;
    }

    private void account(boolean active) {
        admin.put("/api/v1/gateway-accounts/stripe-it")
                .json("""
                        {"gateway":"STRIPE","tenders":["WALLET"],"baseUrl":"%s","active":%b}
                        """.formatted(stripe.url(), active))
                .send()
                .expect(200);
    }
}
