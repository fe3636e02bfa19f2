package org.handcart.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WarehouseOrderTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String ORDER = "019a8b5e-0000-7000-8000-000000000001";

    private final WarehouseOrder order = new WarehouseOrder(
            json("{'orderId':'" + ORDER + "','lines':[{'line':'a','quantity':3},{'line':'b','quantity':1}]}"));

    @Test
    void numbersItsReportsAndNamesThemOnce() {
        assertThat(order.acknowledge(NOON).toString())
                .isEqualTo("{\"eventId\":\"" + ORDER + "-w1\",\"orderId\":\"" + ORDER
                        + "\",\"sequence\":1,\"type\":\"RELEASE_ACK\",\"occurredAt\":\"2026-11-20T12:00:00Z\"}");
        assertThat(order.pick(NOON).get("eventId").asText()).isEqualTo(ORDER + "-w2");
    }

    @Test
    void shipsEverythingThatWasFound() {
        order.miss(new Random(1), 1.0);

        order.shorted(NOON);
        order.pick(NOON);
        order.pack(NOON);
        JsonNode shipped = order.ship(NOON);

        assertThat(line(shipped, 0)).isEqualTo("picked 2 packed 2 shipped 2 short 1 cancelled 0 refused 0");
        assertThat(line(shipped, 1)).isEqualTo("picked 0 packed 0 shipped 0 short 1 cancelled 0 refused 0");
    }

    @Test
    void agreesToCancelWhatIsStillHere() {
        order.pick(NOON);

        JsonNode answer = order.cancel(json("{'lines':[{'orderLineId':'a','quantity':2}]}"), NOON);
        JsonNode shipped = order.ship(NOON);

        assertThat(line(answer, 0)).isEqualTo("picked 3 packed 0 shipped 0 short 0 cancelled 2 refused 0");
        assertThat(line(shipped, 0)).contains("shipped 1");
    }

    @Test
    void refusesToCancelWhatHasLeft() {
        order.pick(NOON);
        order.ship(NOON);

        JsonNode answer = order.cancel(json("{'lines':[{'orderLineId':'a','quantity':2}]}"), NOON);

        assertThat(line(answer, 0)).contains("cancelled 0 refused 2");
    }

    @Test
    void refusesMoreThanThereIs() {
        JsonNode answer = order.cancel(json("{'lines':[{'orderLineId':'b','quantity':2}]}"), NOON);

        assertThat(line(answer, 1)).contains("cancelled 1 refused 1");
    }

    @Test
    void isEmptyWhenEverythingIsCancelled() {
        order.cancel(json("{'lines':[{'orderLineId':'a','quantity':3},{'orderLineId':'b','quantity':1}]}"), NOON);

        assertThat(order.isEmpty()).isTrue();
    }

    @Test
    void decidesTheSameForTheSameOrderAndSeed() {
        assertThat(WarehouseOrder.randomOf(7, ORDER).nextLong())
                .isEqualTo(WarehouseOrder.randomOf(7, ORDER).nextLong());
        assertThat(WarehouseOrder.randomOf(8, ORDER).nextLong())
                .isNotEqualTo(WarehouseOrder.randomOf(7, ORDER).nextLong());
    }

    private static String line(JsonNode report, int index) {
        JsonNode line = report.get("lines").get(index);
        return "picked %s packed %s shipped %s short %s cancelled %s refused %s"
                .formatted(
                        line.get("picked"),
                        line.get("packed"),
                        line.get("shipped"),
                        line.get("short"),
                        line.get("cancelled"),
                        line.get("cancelRefused"));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
