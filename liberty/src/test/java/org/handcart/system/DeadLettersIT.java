package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handcart.system.Slick.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F33: poison ends where a person sees it, its neighbours flow, and it can be mended. */
class DeadLettersIT extends OnBuiltEar {
    private static final String EVENTS = "handcart.wms.events";

    private Slick slick;
    private Client admin;
    private LiveOrder order;

    @BeforeEach
    void releaseAnOrder() throws Exception {
        slick = Slick.at(handcart.broker());
        admin = admin();
        Shop shop = Shop.thatReleases(admin);
        order = shop.order().line(shop.milk(), 2).placed();
        slick.awaits(order, "wms.release.v1");
    }

    @AfterEach
    void leave() throws Exception {
        slick.close();
    }

    @Test
    void poisonIsKeptWithItsCauseWhileItsNeighboursFlow() throws Exception {
        String poison = "{\"eventId\":\"%s\",\"orderId\":".formatted(UUID.randomUUID());
        slick.send(EVENTS, "poison", poison);
        slick.reports(order, 1, "PICK", line(order.line(1), "picked", 2));

        order.awaitStatus("PICKING");
        String letter = awaitLetter(poison);
        Answer whole = admin.get("/api/v1/dead-letters/" + letter).send().expect(200);
        assertThat(whole.text("/payload")).isEqualTo(poison);
        assertThat(whole.text("/address")).isEqualTo(EVENTS);
        assertThat(whole.text("/cause")).contains("MalformedJson");
        assertThat(whole.number("/attempts")).isEqualTo(4);
    }

    @Test
    void aMendedLetterIsSentAgainAndTaken() throws Exception {
        String milk = order.line(1);
        slick.send(EVENTS, order.id(), report("PICKT", milk));
        String letter = awaitLetter("PICKT");
        String mended = report("PICK", milk).replace("\n", "").replace("\"", "\\\"");

        Answer redriven = admin.post("/api/v1/dead-letters/" + letter + "/redrive")
                .newKey()
                .json("{\"payload\":\"%s\",\"comment\":\"the type was misspelt\"}".formatted(mended))
                .send()
                .expect(200);

        assertThat(redriven.text("/status")).isEqualTo("REDRIVEN");
        assertThat(redriven.text("/resolvedBy")).isEqualTo("admin");
        order.awaitStatus("PICKING");
        admin.post("/api/v1/dead-letters/" + letter + "/redrive")
                .newKey()
                .json("{}")
                .send()
                .expectProblem(409, "already-resolved");
    }

    @Test
    void aLetterIsDiscardedWithAReason() throws Exception {
        slick.send(EVENTS, "rubbish", "rubbish " + order.id());
        String letter = awaitLetter("rubbish " + order.id());
        String discard = "/api/v1/dead-letters/" + letter + "/discard";
        admin.post(discard).newKey().json("{}").send().expectProblem(400, "invalid-request");

        Answer discarded = admin.post(discard)
                .newKey()
                .json("{\"comment\":\"a test of the warehouse\"}")
                .send()
                .expect(200);

        assertThat(discarded.text("/status")).isEqualTo("DISCARDED");
        assertThat(discarded.text("/comment")).isEqualTo("a test of the warehouse");
        assertThat(admin.get("/api/v1/dead-letters?status=DEAD&limit=100")
                        .send()
                        .texts("/items", "id"))
                .doesNotContain(letter);
    }

    @Test
    void onlyWhoMayReadsThem() {
        nobody().as(DEMO, "agent").get("/api/v1/dead-letters").send().expectProblem(403, "forbidden");
    }

    private String report(String type, String lineId) {
        return """
                {"eventId":"mended-%s","orderId":"%s","sequence":1,"type":"%s","occurredAt":"%s","lines":[%s]}
                """.formatted(order.id(), order.id(), type, Instant.now(), line(lineId, "picked", 2));
    }

    /** The id of the letter whose payload contains this; back-off takes it some seconds to die. */
    private String awaitLetter(String part) {
        return await("a dead letter with " + part)
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> letter(part), id -> !id.isEmpty());
    }

    private String letter(String part) {
        JsonNode items =
                admin.get("/api/v1/dead-letters?status=DEAD").send().expect(200).at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("id").asText())
                .filter(id -> admin.get("/api/v1/dead-letters/" + id)
                        .send()
                        .text("/payload")
                        .contains(part))
                .findFirst()
                .orElse("");
    }
}
