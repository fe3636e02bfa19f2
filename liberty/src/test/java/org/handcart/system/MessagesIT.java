package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handcart.system.Slick.line;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.handcart.simulator.BrokerLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** I7, F31, F33 and kill point c: what is on its way while a part of the product goes and comes back. */
class MessagesIT extends OnBuiltEar {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WAREHOUSE_EVENTS = "handcart.wms.events";
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final Duration MOMENT = Duration.ofMillis(50);
    /** Four deliveries with pauses of 0.5, 1 and 2 s: in this time a message would have been given up. */
    private static final Duration LONGER_THAN_ALL_ATTEMPTS = Duration.ofSeconds(7);

    private Slick slick;
    private Shop shop;

    @BeforeEach
    void openAShop() throws Exception {
        slick = Slick.at(handcart.broker());
        shop = Shop.thatReleases(admin());
    }

    @AfterEach
    void leave() throws Exception {
        slick.close();
    }

    @Test
    void listenersComeBackWithTheBroker() throws Exception {
        LiveOrder order = releasedOrder();

        handcart.stopBroker();
        handcart.startBroker();
        slick.reports(order, 1, "PICK", line(order.line(1), "picked", 1));

        order.awaitStatus("PICKING");
    }

    @Test
    void reportsWaitWhileTheDatabaseIsAwayAndAreNotGivenUp() throws Exception {
        LiveOrder order = releasedOrder();
        String milk = order.line(1);
        handcart.killDatabase();
        try {
            slick.reports(order, 1, "PICK", line(milk, "picked", 1));
            long from = System.nanoTime();
            await("the listener to have had time to give up")
                    .atMost(RECOVERY)
                    .until(() -> System.nanoTime() - from > LONGER_THAN_ALL_ATTEMPTS.toNanos());
        } finally {
            handcart.startDatabase();
        }

        await("order " + order.id() + " to be picked")
                .atMost(RECOVERY)
                .ignoreExceptions()
                .until(order::status, "PICKING"::equals);
        try (Rows rows = Rows.of(handcart.database(), DEMO)) {
            assertThat(rows.number(
                            "select count(*) from shared.dead_letter where payload like '%' || ? || '%'", order.id()))
                    .isZero();
        }
    }

    @Test
    void everyEventIsPublishedOnceAndInOrderThoughTheServerIsKilled() throws Exception {
        try (Listener listener = new Listener(BrokerLink.to(handcart.broker()));
                Rows rows = Rows.of(handcart.database(), DEMO)) {
            List<LiveOrder> orders = IntStream.range(0, 8)
                    .mapToObj(i -> shop.order().line(shop.milk(), 1).placed())
                    .toList();
            handcart.killLiberty();
            handcart.startLiberty();
            orders.forEach(order -> order.awaitStatus("ASSIGNED_TO_STORE"));

            for (LiveOrder order : orders) {
                int stored = Math.toIntExact(
                        rows.number("select count(*) from shared.event where stream = cast(? as uuid)", order.id()));
                await("the events of order " + order.id())
                        .atMost(RECOVERY)
                        .pollInSameThread()
                        .untilAsserted(() -> assertThat(listener.heardOf(order))
                                .containsExactlyInAnyOrderElementsOf(
                                        IntStream.rangeClosed(1, stored).boxed().toList()));
                assertThat(listener.inOrderOnEachTopic(order)).isTrue();
            }
        }
    }

    @Test
    void aBodyTooLargeToBeReadHarmsNobody() throws Exception {
        LiveOrder order = releasedOrder();
        String group = "large-" + UUID.randomUUID();

        slick.send(WAREHOUSE_EVENTS, group, "x".repeat(5_000_000));
        slick.reports(order, 1, "PICK", line(order.line(1), "picked", 1));

        order.awaitStatus("PICKING");
        try (Rows rows = Rows.of(handcart.database(), DEMO)) {
            List<String> cause = await("the dead letter")
                    .atMost(RECOVERY)
                    .until(
                            () -> rows.texts("select cause from shared.dead_letter where group_id = ?", group),
                            found -> !found.isEmpty());
            assertThat(cause).singleElement().asString().contains("a body of 10000");
        }
    }

    private LiveOrder releasedOrder() {
        LiveOrder order = shop.order().line(shop.milk(), 1).placed();
        slick.awaits(order, "wms.release.v1");
        return order;
    }

    /** Keeps the sequence numbers of each order as each topic tells them. */
    private static final class Listener implements AutoCloseable {
        private final BrokerLink link;
        private final Map<String, BrokerLink.Inbound> topics = new LinkedHashMap<>();
        private final Map<String, List<Integer>> heard = new HashMap<>();

        Listener(BrokerLink link) throws Exception {
            this.link = link;
            for (String topic : List.of("order-events", "payment-events", "inventory-events", "cancellation-events")) {
                topics.put(topic, link.subscribeTo(topic));
            }
        }

        List<Integer> heardOf(LiveOrder order) throws Exception {
            for (Map.Entry<String, BrokerLink.Inbound> topic : topics.entrySet()) {
                for (BrokerLink.Letter letter = topic.getValue().next(MOMENT);
                        letter != null;
                        letter = topic.getValue().next(MOMENT)) {
                    JsonNode event = JSON.readTree(letter.body());
                    of(topic.getKey(), event.get("subject").asText())
                            .add(event.get("sequence").asInt());
                    letter.acknowledge();
                }
            }
            return topics.keySet().stream()
                    .flatMap(topic -> of(topic, order.id()).stream())
                    .toList();
        }

        boolean inOrderOnEachTopic(LiveOrder order) {
            return topics.keySet().stream()
                    .map(topic -> of(topic, order.id()))
                    .allMatch(
                            numbers -> numbers.equals(numbers.stream().sorted().toList()));
        }

        private List<Integer> of(String topic, String subject) {
            return heard.computeIfAbsent(topic + " " + subject, ignored -> new ArrayList<>());
        }

        @Override
        public void close() throws ActiveMQException {
            link.close();
        }
    }
}
