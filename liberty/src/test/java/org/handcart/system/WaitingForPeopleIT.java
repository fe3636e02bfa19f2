package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handcart.system.Slick.line;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for a person after a cancellation is found in one place, and ends by what the person does about it (D13). */
class WaitingForPeopleIT extends OnBuiltEar {
    private Slick slick;
    private Client admin;
    private Shop shop;
    private LiveOrder order;

    @BeforeEach
    void releaseFourUnits() throws Exception {
        slick = Slick.at(handcart.broker());
        admin = admin();
        shop = Shop.thatReleases(admin);
        order = shop.order().line(shop.milk(), 4).placed();
        slick.awaits(order, "wms.release.v1");
    }

    @AfterEach
    void leave() throws Exception {
        slick.close();
    }

    @Test
    void aSilentWarehouseIsAskedForAManagersWord() throws Exception {
        String cancellation = order.cancel(1, 3).expect(202).text("/cancellationId");
        String answer = order.path() + "/cancellations/" + cancellation + "/answer";
        stopped(answer, 1).expectProblem(409, "answer-refused");
        theTimeIsOver(cancellation);
        String task = awaitTask("CANCELLATION_UNANSWERED");

        Answer claimed = post("/api/v1/tasks/" + task + "/claim", "{}").expect(200);
        assertThat(claimed.text("/person")).isEqualTo("admin");
        assertThat(claimed.text("/subjectId")).isEqualTo(cancellation);
        post("/api/v1/tasks/" + task + "/done", "{\"comment\":\"done\"}").expectProblem(409, "task-refused");
        stopped(answer, 4).expectProblem(409, "answer-refused");

        Answer decided = stopped(answer, 2).expect(200);

        assertThat(decided.text("/status")).isEqualTo("partially_completed");
        assertThat(decided.number("/items/0/cancelled")).isEqualTo(2);
        assertThat(order.due()).isEqualTo("240.00");
        assertThat(order.units(1, "held")).isZero();
        Answer closed = admin.get("/api/v1/tasks/" + task).send().expect(200);
        assertThat(closed.text("/status")).isEqualTo("DONE");
        assertThat(order.timeline()).contains("cancellation.decided.v1");
        JourneyIT.assertConserved(order.read());
    }

    @Test
    void aShipmentOfStoppedUnitsIsRaisedAndResolved() throws Exception {
        String cancellation = order.cancel(1, 1).expect(202).text("/cancellationId");
        slick.reports(order, 1, "CANCEL", line(order.line(1), "cancelled", 1));
        order.awaitCancellation(cancellation, "completed");
        slick.reports(order, 2, "SHIP", line(order.line(1), "shipped", 4));
        String task = awaitTask("WAREHOUSE_CONTRADICTION");
        assertThat(order.units(1, "out")).isZero();
        String report = "/api/v1/wms/contradictions/"
                + admin.get("/api/v1/tasks/" + task).send().expect(200).text("/subjectId");
        assertThat(admin.get(report).send().expect(200).number("/excess/0/shipped"))
                .isEqualTo(1);

        Answer resolved = post(report + "/resolve", "{\"resolution\":\"ACCEPT\",\"comment\":\"seen leaving\"}")
                .expect(200);

        assertThat(resolved.text("/resolvedBy")).isEqualTo("admin");
        assertThat(order.units(1, "out")).isEqualTo(3);
        assertThat(order.units(1, "cancelled")).isEqualTo(1);
        assertThat(order.due()).isEqualTo("360.00");
        assertThat(shop.available(shop.milk())).isEqualTo(6);
        assertThat(admin.get("/api/v1/tasks/" + task).send().expect(200).text("/outcome"))
                .isEqualTo("ACCEPT");
        post(report + "/resolve", "{\"resolution\":\"REVERSE\",\"comment\":\"no\"}")
                .expectProblem(409, "answer-refused");
    }

    @Test
    void refusesWhatIsNoSearchAndNoWord() {
        admin.get("/api/v1/tasks?status=LATE").send().expectProblem(400, "invalid-parameter");
        admin.get("/api/v1/tasks?due=tomorrow").send().expectProblem(400, "invalid-parameter");
        admin.get("/api/v1/tasks?after=abc").send().expectProblem(400, "invalid-parameter");
        admin.get("/api/v1/tasks/not-an-id").send().expectProblem(404, "not-found");
        admin.get("/api/v1/wms/contradictions/none").send().expectProblem(404, "not-found");
        String unknown = "/api/v1/tasks/" + UUID.randomUUID();
        post(unknown + "/claim", "{}").expectProblem(404, "not-found");
        post(unknown + "/done", "{}").expectProblem(400, "invalid-request");
        post(unknown + "/assign", "{\"person\":\"\"}").expectProblem(400, "invalid-request");
        post(unknown + "/claim", "{\"status\":\"DONE\"}").expectProblem(400, "invalid-request");
        admin.post(unknown + "/claim").json("{}").send().expectProblem(400, "idempotency-key-required");
        post("/api/v1/wms/contradictions/none/resolve", "{\"resolution\":\"MAYBE\",\"comment\":\"x\"}")
                .expectProblem(400, "invalid-request");
    }

    private Answer stopped(String path, int units) {
        return post(
                path,
                "{\"stopped\":[{\"orderLineId\":\"%s\",\"quantity\":%d}],\"comment\":\"called\"}"
                        .formatted(order.line(1), units));
    }

    private Answer post(String path, String body) {
        return admin.post(path).newKey().json(body).send();
    }

    private String awaitTask(String kind) {
        return await(kind)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> admin.get("/api/v1/tasks?kind=%s&orderId=%s&storeCode=%s"
                                        .formatted(kind, order.id(), shop.code()))
                                .send()
                                .expect(200)
                                .texts("/items", "id"),
                        ids -> ids.size() == 1)
                .get(0);
    }

    /** The two minutes of the warehouse. */
    private void theTimeIsOver(String cancellation) throws SQLException {
        try (Connection owner = handcart.database().asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("select set_config('handcart.scope', 'system', false)");
            statement.execute("select set_config('handcart.org', org_id::text, false)"
                    + " from organisation.organisation where code = '" + DEMO + "'");
            assertThat(statement.executeUpdate(
                            "update cancellation.cancellation set deadline_at = clock_timestamp() where id = '"
                                    + UUID.fromString(cancellation) + "'"))
                    .isEqualTo(1);
        }
    }
}
