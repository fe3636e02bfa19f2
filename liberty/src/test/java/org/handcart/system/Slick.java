package org.handcart.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.handcart.launcher.BrokerAddress;
import org.handcart.simulator.BrokerLink;

/**
 * The outside world on the broker: it plays the warehouse and the riders. Takes everything that is sent to them and keeps it by
 * order, reconnects when the broker was away. To be used by the thread that made it.
 */
public final class Slick implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final BrokerLink link;
    private final List<BrokerLink.Inbound> queues = new ArrayList<>();
    private final Map<String, List<Mail>> mail = new HashMap<>();

    /** What came for one order. */
    public record Mail(String type, JsonNode body) {}

    private Slick(BrokerLink link) throws ActiveMQException {
        this.link = link;
        queues.add(link.receiveFrom("handcart.wms.releases"));
        queues.add(link.receiveFrom("handcart.delivery.requests"));
    }

    public static Slick at(BrokerAddress broker) throws Exception {
        return new Slick(BrokerLink.to(broker));
    }

    /** The first message of this type about an order, once it is there. */
    public JsonNode awaits(LiveOrder order, String type) {
        await(type + " about order " + order.id())
                .atMost(PATIENCE)
                .pollInSameThread()
                .pollInterval(MOMENT)
                .until(() -> !all(order, type).isEmpty());
        return mail.get(order.id()).stream()
                .filter(one -> one.type().equals(type))
                .findFirst()
                .orElseThrow()
                .body();
    }

    /** Every message of this type about an order so far. */
    public List<Mail> all(LiveOrder order, String type) throws ActiveMQException {
        takeWhatIsThere();
        return mail.getOrDefault(order.id(), List.of()).stream()
                .filter(one -> one.type().equals(type))
                .toList();
    }

    private void takeWhatIsThere() throws ActiveMQException {
        for (BrokerLink.Inbound queue : queues) {
            BrokerLink.Letter letter = queue.next(MOMENT);
            while (letter != null) {
                JsonNode body = read(letter.body());
                mail.computeIfAbsent(body.path("orderId").asText(), order -> new ArrayList<>())
                        .add(new Mail(letter.property("type"), body));
                letter.acknowledge();
                letter = queue.next(MOMENT);
            }
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(text, noJson);
        }
    }

    /** A report of the warehouse; each line as {@link #line}. */
    public void reports(LiveOrder order, int sequence, String type, String... lines) throws ActiveMQException {
        send("handcart.wms.events", order.id(), """
                {"eventId":"%s","orderId":"%s","sequence":%d,"type":"%s","occurredAt":"%s","lines":[%s]}
                """.formatted(
                        UUID.randomUUID(), order.id(), sequence, type, Instant.now(), String.join(",", lines)));
    }

    /** A cumulative figure of a line. */
    public static String line(String lineId, String figure, int units) {
        return "{\"orderLineId\":\"%s\",\"%s\":%d}".formatted(lineId, figure, units);
    }

    /** A report of the rider {@code rider}. */
    public void rides(LiveOrder order, String type) throws ActiveMQException {
        send("handcart.delivery.events", order.id(), """
                {"eventId":"%s","orderId":"%s","type":"%s","riderId":"rider","occurredAt":"%s"}
                """.formatted(UUID.randomUUID(), order.id(), type, Instant.now()));
    }

    /** Returns when the broker has it on disk. The organisation is the sample one. */
    public void send(String queue, String group, String body) throws ActiveMQException {
        link.send(queue, group, Map.of("org", "demo"), body);
    }

    @Override
    public void close() throws ActiveMQException {
        link.close();
    }
}
