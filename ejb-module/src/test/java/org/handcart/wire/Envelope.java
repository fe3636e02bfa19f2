package org.handcart.wire;

import static org.handcart.wire.WireSchemas.map;

import java.util.List;
import java.util.Map;

/** What stands around every event. */
final class Envelope {

    private Envelope() {}

    static Map<String, Object> schema() {
        return map(
                "type",
                "object",
                "required",
                List.of(
                        "specversion",
                        "id",
                        "source",
                        "type",
                        "subject",
                        "time",
                        "datacontenttype",
                        "correlationid",
                        "sequence",
                        "data"),
                "properties",
                map(
                        "specversion", map("const", "1.0"),
                        "id", text("the eventId: the same for every delivery of the event"),
                        "source", text("/handcart/ and the id of the organisation"),
                        "type", text("name and version of the event"),
                        "subject", text("what it is about, for nearly all the order id"),
                        "time", map("type", "string", "format", "date-time"),
                        "datacontenttype", map("const", "application/json"),
                        "correlationid", text("the correlationId: of the request that made it happen"),
                        "sequence", text("number of the event in the history of its subject, ten digits, without gaps"),
                        "data", map("type", "object")));
    }

    static Map<String, Object> headers() {
        return map(
                "type",
                "object",
                "required",
                List.of("JMSXGroupID", "org", "type", "correlationId", "eventId"),
                "properties",
                map(
                        "JMSXGroupID", text("the subject: messages of a group stay in order"),
                        "org", text("id of the organisation"),
                        "type", text("as in the envelope"),
                        "legacyType", text("the name the source documents give the event; only where they have one"),
                        "correlationId", text("as in the envelope"),
                        "eventId", text("the id of the envelope"),
                        "_AMQ_DUPL_ID", text("the same: the broker takes it once")));
    }

    private static Map<String, Object> text(String description) {
        return map("type", "string", "description", description);
    }
}
