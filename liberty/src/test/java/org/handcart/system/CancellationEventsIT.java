package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.handcart.simulator.BrokerLink;
import org.junit.jupiter.api.Test;

/** S1-EVT-01 to -04 at the broker: a cancellation with a refund as a subscriber of all four topics hears it. */
class CancellationEventsIT extends OnBuiltEar {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final Duration MOMENT = Duration.ofMillis(50);

    @Test
    void aSubscriberHearsTheWholeStoryOnceAndInOrderThoughTheServerIsKilled() throws Exception {
        Client admin = admin();
        Shop shop = Shop.thatHolds(admin);
        admin.post("/api/v1/customers/c-17/store-credit")
                .newKey()
                .json("{\"amount\":{\"amount\":\"360.00\",\"currency\":\"INR\"},\"reason\":\"a test pays with it\"}")
                .send()
                .expect(201);
        LiveOrder order = shop.order()
                .line(shop.milk(), 3)
                .tenders("{\"type\":\"STORE_CREDIT\"}")
                .placed();
        try (Story story = new Story(BrokerLink.to(handcart.broker()), order.id())) {
            String asked = order.cancel(1, 1).expect(201).text("/cancellationId");
            handcart.killLiberty();
            handcart.startLiberty();
            order.awaitCancellation(asked, "completed");

            await("the end of the story")
                    .atMost(RECOVERY)
                    .pollInSameThread()
                    .until(() -> story.heard().stream()
                            .anyMatch(event -> event.type().equals("cancellation.completed.v1")));
            List<Told> told = story.heard();

            assertThat(told)
                    .extracting(Told::type)
                    .containsSubsequence(
                            "cancellation.requested.v1",
                            "cancellation.initiated.v1",
                            "order.quantity-adjusted.v1",
                            "payment.refund-processed.v1",
                            "inventory.released.v1",
                            "cancellation.completed.v1");
            assertThat(told).extracting(Told::eventId).doesNotHaveDuplicates();
            int first = told.get(0).sequence();
            for (int i = 0; i < told.size(); i++) {
                assertThat(told.get(i).sequence()).isEqualTo(first + i);
            }
            assertThat(story.inOrderOnEachTopic()).isTrue();
            assertThat(told)
                    .filteredOn(event -> !event.legacy().isEmpty())
                    .extracting(Told::legacy)
                    .contains(
                            "CancellationRequested",
                            "CancellationInitiated",
                            "OrderQuantityAdjusted",
                            "InventoryReleased",
                            "RefundProcessed",
                            "CancellationCompleted");
            Told end = story.of("cancellation.completed.v1");
            assertThat(end.data().at("/cancellationId").asText()).isEqualTo(asked);
            assertThat(end.data().at("/refundAmount/amount").asText()).isEqualTo("120.00");
            assertThat(end.correlationId())
                    .isEqualTo(story.of("cancellation.requested.v1").correlationId());
            assertThat(admin.get(order.path() + "/notifications")
                            .send()
                            .expect(200)
                            .texts("/items", "template"))
                    .containsExactly("CANCELLATION_COMPLETED");
            assertThat(story.of("cancellation.requested.v1")
                            .data()
                            .at("/items/0/unitPrice/amount")
                            .asText())
                    .isEqualTo("120.00");
        }
    }

    /** One message. */
    private record Told(
            String topic,
            String type,
            String legacy,
            String eventId,
            String correlationId,
            int sequence,
            JsonNode data) {}

    /** What all topics say of one order. */
    private static final class Story implements AutoCloseable {
        private final BrokerLink link;
        private final String order;
        private final Map<String, BrokerLink.Inbound> topics = new LinkedHashMap<>();
        private final List<Told> told = new ArrayList<>();

        Story(BrokerLink link, String order) throws Exception {
            this.link = link;
            this.order = order;
            for (String topic : List.of("order-events", "payment-events", "inventory-events", "cancellation-events")) {
                topics.put(topic, link.subscribeTo(topic));
            }
        }

        /** By sequence. */
        List<Told> heard() throws Exception {
            for (Map.Entry<String, BrokerLink.Inbound> topic : topics.entrySet()) {
                for (BrokerLink.Letter letter = topic.getValue().next(MOMENT);
                        letter != null;
                        letter = topic.getValue().next(MOMENT)) {
                    JsonNode event = JSON.readTree(letter.body());
                    if (event.at("/subject").asText().equals(order)) {
                        told.add(told(topic.getKey(), letter, event));
                    }
                    letter.acknowledge();
                }
            }
            return told.stream().sorted(Comparator.comparing(Told::sequence)).toList();
        }

        private static Told told(String topic, BrokerLink.Letter letter, JsonNode event) {
            assertThat(letter.property("eventId")).isEqualTo(event.at("/id").asText());
            assertThat(event.at("/specversion").asText()).isEqualTo("1.0");
            return new Told(
                    topic,
                    event.at("/type").asText(),
                    letter.property("legacyType"),
                    event.at("/id").asText(),
                    event.at("/correlationid").asText(),
                    event.at("/sequence").asInt(),
                    event.at("/data"));
        }

        Told of(String type) {
            return told.stream()
                    .filter(event -> event.type().equals(type))
                    .findFirst()
                    .orElseThrow();
        }

        boolean inOrderOnEachTopic() {
            return topics.keySet().stream().allMatch(topic -> {
                List<Integer> numbers = told.stream()
                        .filter(event -> event.topic().equals(topic))
                        .map(Told::sequence)
                        .toList();
                return numbers.equals(numbers.stream().sorted().toList());
            });
        }

        @Override
        public void close() throws ActiveMQException {
            link.close();
        }
    }
}
