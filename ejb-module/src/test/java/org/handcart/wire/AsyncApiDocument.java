package org.handcart.wire;

import static org.handcart.wire.WireSchemas.map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.DomainEvent.Topic;
import org.handcart.shared.json.Json;
import org.handcart.shared.outbox.LegacyNames;

/** AsyncAPI 3.0 of everything that is published. */
final class AsyncApiDocument {

    private final WireSchemas schemas = new WireSchemas();
    private final Map<String, EventsPage.Row> page = EventsPage.rows();
    private final List<DomainEvent> events = EventClasses.samples();

    String yaml() {
        YAMLMapper mapper = YAMLMapper.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build();
        try {
            return mapper.writeValueAsString(document());
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private Map<String, Object> document() {
        return map(
                "asyncapi",
                "3.0.0",
                "info",
                map(
                        "title",
                        "Handcart",
                        "version",
                        "1",
                        "description",
                        "What Handcart publishes: CloudEvents 1.0 in the JSON format, in order for each order. docs/events.md explains it.",
                        "license",
                        map("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0")),
                "defaultContentType",
                "application/cloudevents+json",
                "channels",
                channels(),
                "operations",
                operations(),
                "components",
                map("messages", messages(), "schemas", schemas()));
    }

    private Map<String, Object> channels() {
        Map<String, Object> channels = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            Map<String, Object> messages = new LinkedHashMap<>();
            events.stream()
                    .filter(event -> event.topic() == topic)
                    .forEach(event ->
                            messages.put(event.wireName(), map("$ref", "#/components/messages/" + event.wireName())));
            channels.put(topic.address(), map("address", topic.address(), "messages", messages));
        }
        return channels;
    }

    private static Map<String, Object> operations() {
        Map<String, Object> operations = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            operations.put(
                    "publish-" + topic.address(),
                    map("action", "send", "channel", map("$ref", "#/channels/" + topic.address())));
        }
        return operations;
    }

    private Map<String, Object> messages() {
        Map<String, Object> messages = new LinkedHashMap<>();
        for (DomainEvent event : events) {
            messages.put(event.wireName(), message(event));
        }
        return messages;
    }

    private Map<String, Object> message(DomainEvent event) {
        String type = event.wireName();
        EventsPage.Row row = page.get(type);
        Map<String, Object> message = map("name", type, "summary", row == null ? "" : row.when());
        String legacy = LegacyNames.of(type);
        if (legacy != null) {
            message.put("title", legacy);
        }
        message.put("headers", map("$ref", "#/components/schemas/Headers"));
        message.put("correlationId", map("location", "$message.header#/correlationId"));
        message.put(
                "payload",
                map(
                        "allOf",
                        List.of(
                                map("$ref", "#/components/schemas/CloudEvent"),
                                map(
                                        "type",
                                        "object",
                                        "properties",
                                        map("type", map("const", type), "data", schemas.of(event.getClass()))))));
        message.put("examples", List.of(map("payload", example(event))));
        return message;
    }

    private static Map<String, Object> example(DomainEvent event) {
        return map(
                "specversion",
                "1.0",
                "id",
                "01958f3e-7c00-7000-8000-00000000000a",
                "source",
                "/handcart/01958f3e-7c00-7000-8000-00000000000b",
                "type",
                event.wireName(),
                "subject",
                event.stream().toString(),
                "time",
                event.occurredAt().toString(),
                "datacontenttype",
                "application/json",
                "correlationid",
                "c-0192",
                "sequence",
                "0000000007",
                "data",
                data(event));
    }

    static Object data(DomainEvent event) {
        try {
            return Objects.requireNonNull(new ObjectMapper()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readValue(Json.write(event), LinkedHashMap.class));
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private Map<String, Object> schemas() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("CloudEvent", Envelope.schema());
        all.put("Headers", Envelope.headers());
        all.putAll(schemas.named());
        return all;
    }
}
