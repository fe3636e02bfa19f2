package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.system.Slick.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole spine: placed, reserved, released, picked, packed, shipped, delivered, its cash collected, closed. */
class JourneyIT extends OnBuiltEar {
    private Slick slick;
    private Client admin;

    @BeforeEach
    void comeIn() throws Exception {
        slick = Slick.at(handcart.broker());
        admin = admin();
    }

    @AfterEach
    void leave() throws Exception {
        slick.close();
    }

    @Test
    void anOrderIsPlacedAsTheContractSays() {
        Shop shop = Shop.thatHolds(admin);
        Answer placed = shop.order475().expectedTotal("475.00").place().expect(201);

        assertThat(placed.header("Location")).isEqualTo("/api/v1/orders/" + placed.text("/id"));
        assertThat(placed.header("ETag")).isEqualTo("\"" + placed.number("/version") + "\"");
        Answer read = admin.get(placed.header("Location")).send().expect(200);
        assertThat(read.header("ETag")).isEqualTo(placed.header("ETag"));
        assertThat(read.json()).isEqualTo(placed.json());
        assertThat(List.of(read.text("/status"), read.text("/subStatus"), read.text("/paymentStatus")))
                .containsExactly("CONFIRMED", "RESERVED", "COD_PENDING");
        assertThat(read.text("/totals/total/amount")).isEqualTo("475.00");
        assertThat(read.text("/cod/due/amount")).isEqualTo("475.00");
        assertThat(read.number("/cod/version")).isEqualTo(1);
        assertThat(read.number("/lines/0/quantities/reserved")).isEqualTo(3);
        assertConserved(read);
        assertThat(shop.available(shop.milk())).isEqualTo(7);
        assertThat(admin.get("/api/orders/" + read.text("/orderNumber"))
                        .send()
                        .expect(200)
                        .json())
                .isEqualTo(read.json());
    }

    @Test
    void anOrderTravelsFromTheShelfToTheDoorAndItsCashIsCollected() throws Exception {
        Shop shop = Shop.thatReleases(admin);
        LiveOrder order = shop.order475().placed();

        JsonNode release = slick.awaits(order, "wms.release.v1");
        assertThat(release.path("orderId").asText()).isEqualTo(order.id());
        assertThat(release.path("storeCode").asText()).isEqualTo(shop.code());
        assertThat(release.path("lines")).hasSize(2);
        order.awaitStatus("ASSIGNED_TO_STORE");

        report(order, 1, "RELEASE_ACK", null);
        report(order, 2, "PICK", "picked");
        order.awaitStatus("PICKING");
        report(order, 3, "PACK", "packed");
        order.awaitStatus("PACKED");
        slick.awaits(order, "delivery.request.v1");
        report(order, 4, "SHIP", "shipped");

        slick.rides(order, "ASSIGNED");
        order.awaitStatus("ASSIGNED_TO_PARTNER");
        slick.rides(order, "PICKED_UP");
        order.awaitStatus("PICKED_UP");
        slick.rides(order, "IN_TRANSIT");
        order.awaitStatus("IN_TRANSIT");
        slick.rides(order, "DELIVERED");
        order.awaitStatus("DELIVERED");

        Answer collected = confirm(order, "475.00");
        assertThat(collected.text("/receiptNumber")).isNotBlank();
        assertThat(collected.text("/variance/amount")).isEqualTo("0.00");

        Answer closed = order.read();
        assertThat(List.of(closed.text("/status"), closed.text("/paymentStatus"), closed.text("/cod/status")))
                .containsExactly("CLOSED", "COD_COLLECTED", "COLLECTED");
        assertThat(closed.text("/totals/paid/amount")).isEqualTo("475.00");
        assertThat(closed.number("/lines/0/quantities/delivered")).isEqualTo(3);
        assertConserved(closed);
        assertThat(shop.stock(shop.milk()).number("/onHand")).isEqualTo(7);
        assertThat(shop.stock(shop.milk()).number("/reserved")).isZero();
        assertBooksBalance(order);
        assertThat(order.timeline())
                .contains(
                        "order.placed.v1",
                        "fulfillment.release-acknowledged.v1",
                        "delivery.requested.v1",
                        "cod.collected.v1");
    }

    @Test
    void takesTheSameReportsOverHttpAsFromTheQueue() {
        Shop shop = Shop.thatReleases(admin);
        LiveOrder order = shop.order().line(shop.milk(), 2).placed();
        Client partner = nobody().as(DEMO, "partner");
        String report = """
                {"eventId":"%s","orderId":"%s","sequence":1,"type":"PICK","occurredAt":"2026-11-20T10:00:00Z","lines":[%s]}
                """.formatted(order.id() + "-1", order.id(), line(order.line(1), "picked", 2));

        Answer first = partner.post("/api/v1/wms/events").json(report).send().expect(200);
        Answer again = partner.post("/api/v1/wms/events").json(report).send().expect(200);

        assertThat(List.of(first.text("/result"), again.text("/result"))).containsExactly("APPLIED", "DUPLICATE");
        assertThat(order.units(1, "picked")).isEqualTo(2);
    }

    @Test
    void aShortLowersTheDueAndRefundsNothing() throws Exception {
        Shop shop = Shop.thatReleases(admin);
        LiveOrder order = shop.order475().placed();
        slick.awaits(order, "wms.release.v1");

        slick.reports(order, 1, "SHORT", line(order.line(2), "short", 1));

        org.awaitility.Awaitility.await("the bread to be short")
                .until(() -> order.units(2, "short"), units -> units == 1);
        assertThat(order.due()).isEqualTo("395.00");
        assertThat(order.read().text("/totals/refunded/amount")).isEqualTo("0.00");
    }

    private void report(LiveOrder order, int sequence, String type, String figure) throws Exception {
        if (figure == null) {
            slick.reports(order, sequence, type);
        } else {
            slick.reports(order, sequence, type, line(order.line(1), figure, 3), line(order.line(2), figure, 1));
        }
    }

    private Answer confirm(LiveOrder order, String amount) {
        return nobody().as(DEMO, "rider")
                .post("/api/v1/cod/confirm")
                .newKey()
                .json("""
                        {"orderId":"%s","riderId":"rider","collected":{"amount":"%s","currency":"INR"},"codVersion":%d,
                         "method":"CASH","proof":{"type":"PIN","value":"4711"}}
                        """.formatted(order.id(), amount, order.read().number("/cod/version")))
                .send()
                .expect(201);
    }

    private void assertBooksBalance(LiveOrder order) throws SQLException {
        try (Rows rows = Rows.of(handcart.database(), DEMO)) {
            String postings =
                    "from cod.journal_posting p join cod.journal_entry e on e.org_id = p.org_id and e.id = p.entry_id"
                            + " where e.order_id = cast(? as uuid)";
            assertThat(rows.number("select count(*) " + postings, order.id())).isPositive();
            assertThat(rows.number("select sum(p.amount_minor) " + postings, order.id()))
                    .isZero();
            assertThat(rows.number(
                            "select sum(p.amount_minor) " + postings + " and p.account = 'COD_RECEIVABLE'", order.id()))
                    .isZero();
            assertThat(rows.number(
                            "select sum(p.amount_minor) " + postings + " and p.account = 'RIDER_CASH'", order.id()))
                    .isEqualTo(47500);
        }
    }

    /** D12, on every line. */
    static void assertConserved(Answer order) {
        assertThat(StreamSupport.stream(order.at("/lines").spliterator(), false))
                .isNotEmpty()
                .allSatisfy(line -> {
                    JsonNode units = line.path("quantities");
                    int sum = 0;
                    for (String bucket : List.of(
                            "open",
                            "reserved",
                            "released",
                            "picked",
                            "packed",
                            "out",
                            "delivered",
                            "cancelled",
                            "short")) {
                        assertThat(units.path(bucket).isInt()).as(bucket).isTrue();
                        sum += units.path(bucket).intValue();
                    }
                    assertThat(sum).isEqualTo(units.path("ordered").intValue());
                    assertThat(units.path("returned").intValue())
                            .isLessThanOrEqualTo(units.path("delivered").intValue());
                });
    }
}
