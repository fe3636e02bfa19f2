package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handcart.system.Slick.line;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.handcart.audit.Audit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The money of one order from its price to the drawer (D6, D8, D9, D24): taxed, cancelled in part, refused in part at the door,
 * collected into a rider's shift, returned, paid back by hand, the shift closed; and the auditor agrees in the end.
 */
class MoneyChainIT extends OnBuiltEar {
    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final String rider = "rider-" + tag;

    private Slick slick;
    private Client admin;
    private Shop shop;
    private LiveOrder order;

    @BeforeEach
    void anOrderOf475() throws Exception {
        slick = Slick.at(handcart.broker());
        admin = admin();
        shop = Shop.thatReleases(admin);
        admin.put("/api/v1/tax-classes/FOOD-" + tag).json("""
                        {"name":"Food","terms":[{"inclusive":true,
                         "rates":[{"component":"CGST","percent":"2.5"},{"component":"SGST","percent":"2.5"}]}]}""").send().expect(200);
        admin.put("/api/v1/products/" + shop.milk())
                .json("""
                        {"name":"Milk","taxClass":"FOOD-%s"}""".formatted(tag))
                .send()
                .expect(200);
        order = shop.order475().expectedTotal("475.00").placed();
    }

    @AfterEach
    void leave() throws Exception {
        slick.close();
    }

    @Test
    void everyAmountIsRightFromThePriceToTheDrawer() throws Exception {
        Answer placed = order.read();
        assertThat(placed.text("/lines/0/total/amount")).isEqualTo("360.00");
        assertThat(placed.text("/lines/0/net/amount")).isEqualTo("342.86");
        assertThat(placed.text("/totals/tax/amount")).isEqualTo("17.14");

        Answer cancelled = order.cancel(1, 1).expect(202);
        slick.awaits(order, "wms.cancel-request.v1");
        slick.reports(order, 1, "CANCEL", line(order.line(1), "cancelled", 1));
        order.awaitCancellation(cancelled.text("/cancellationId"), "completed");
        assertThat(order.due()).isEqualTo("355.00");

        String shift = openShift();
        bringToTheDoor();
        Answer refused = admin.post("/api/v1/cod/refuse")
                .newKey()
                .json("""
                        {"orderId":"%s","riderId":"%s","reason":"CHANGED_MIND","codVersion":%d,
                         "items":[{"orderLineId":"%s","quantity":1}]}
                        """.formatted(order.id(), rider, order.read().number("/cod/version"), order.line(2)))
                .send()
                .expect(201);
        assertThat(refused.text("/codDue/amount")).isEqualTo("275.00");
        collect("275.00");
        rides("DELIVERED");
        order.awaitStatus("CLOSED");

        Answer returned = admin.post(order.path() + "/returns")
                .newKey()
                .json("""
                        {"items":[{"orderLineId":"%s","quantity":1}],"reason":"QUALITY"}""".formatted(order.line(1)))
                .send()
                .expect(201);
        assertThat(returned.text("/items/0/value/amount")).isEqualTo("120.00");
        payBackByHand();

        assertThat(inHand()).isEqualTo("775.00");
        Answer closed = admin.post("/api/v1/cod/riders/%s/shifts/%s/close".formatted(rider, shift))
                .newKey()
                .json("""
                        {"counted":{"amount":"775.00","currency":"INR",
                         "denominations":[{"value":"500.00","count":1},{"value":"200.00","count":1},
                         {"value":"50.00","count":1},{"value":"20.00","count":1},{"value":"5.00","count":1}]}}""")
                .send()
                .expect(200);
        assertThat(closed.text("/shift/status")).isEqualTo("CLOSED");
        assertThat(findings()).isEmpty();
    }

    /** The drawer has nothing to give before somebody puts money in. */
    private String openShift() {
        admin.post("/api/v1/cod/stores/%s/drawer-movements".formatted(shop.code()))
                .newKey()
                .json("""
                        {"type":"PAY_IN","source":"BANK","amount":{"amount":"2000.00","currency":"INR"},"reason":"change"}""")
                .send()
                .expect(201);
        return admin.post("/api/v1/cod/riders/%s/shifts".formatted(rider))
                .newKey()
                .json("""
                        {"storeCode":"%s","floatIssued":{"amount":"500.00","currency":"INR",
                         "denominations":[{"value":"500.00","count":1}]}}""".formatted(shop.code()))
                .send()
                .expect(201)
                .text("/id");
    }

    private void bringToTheDoor() throws ActiveMQException {
        slick.reports(order, 2, "SHIP", line(order.line(1), "shipped", 2), line(order.line(2), "shipped", 1));
        slick.awaits(order, "delivery.request.v1");
        rides("ASSIGNED");
        rides("PICKED_UP");
        rides("IN_TRANSIT");
        order.awaitStatus("IN_TRANSIT");
    }

    private void rides(String type) throws ActiveMQException {
        slick.send("handcart.delivery.events", order.id(), """
                {"eventId":"%s","orderId":"%s","type":"%s","riderId":"%s","occurredAt":"%s"}
                """.formatted(
                        UUID.randomUUID(), order.id(), type, rider, Instant.now()));
    }

    private void collect(String amount) {
        admin.post("/api/v1/cod/confirm")
                .newKey()
                .json("""
                        {"orderId":"%s","riderId":"%s","collected":{"amount":"%s","currency":"INR"},"codVersion":%d,
                         "method":"CASH","proof":{"type":"PIN","value":"4711"}}
                        """.formatted(order.id(), rider, amount, order.read().number("/cod/version")))
                .send()
                .expect(201);
    }

    /** What was collected in cash cannot go back to a card: somebody pays it out (D11, C44). */
    private void payBackByHand() {
        Answer payments = admin.get(order.path() + "/payments").send().expect(200);
        assertThat(payments.text("/refunds/0/amount/amount")).isEqualTo("120.00");
        assertThat(payments.text("/refunds/0/status")).isEqualTo("MANUAL");
        admin.post("/api/v1/refunds/%s/paid".formatted(payments.text("/refunds/0/id")))
                .newKey()
                .json("""
                        {"how":"UPI","reference":"UTR-%s"}""".formatted(tag))
                .send()
                .expect(200);
        await("the refund to be paid")
                .until(() -> order.read().text("/totals/refunded/amount"), amount -> amount.equals("120.00"));
    }

    private String inHand() {
        return admin.get("/api/v1/cod/riders/%s/cash".formatted(rider))
                .send()
                .expect(200)
                .text("/inHand/0/amount");
    }

    private List<String> findings() throws SQLException {
        List<String> findings = new ArrayList<>();
        try (Connection owner = handcart.database().asOwner()) {
            new Audit(owner).run(finding -> findings.add(finding.toString()));
        }
        return findings;
    }
}
