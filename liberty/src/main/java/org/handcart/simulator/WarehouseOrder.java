package org.handcart.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * An order as the warehouse has it. Each method is one step and gives the report of it: cumulative figures of every line,
 * numbered within the order. Its decisions come from the seed and the order id alone.
 */
final class WarehouseOrder {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String orderId;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private int sequence;
    private boolean shipped;

    WarehouseOrder(JsonNode release) {
        orderId = release.get("orderId").asText();
        for (JsonNode line : release.get("lines")) {
            lines.put(line.get("line").asText(), new Line(line.get("quantity").asInt()));
        }
    }

    /** The figures of a line; {@code picked} and {@code packed} are what was ever, so they never fall. */
    private static final class Line {
        private final int ordered;
        private int picked;
        private int packed;
        private int shipped;
        private int missing;
        private int cancelled;
        private int refused;

        Line(int ordered) {
            this.ordered = ordered;
        }

        int remaining() {
            return ordered - missing - cancelled;
        }
    }

    static Random randomOf(long seed, String orderId) {
        UUID id = UUID.fromString(orderId);
        return new Random(seed ^ id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 32));
    }

    ObjectNode acknowledge(Instant at) {
        ObjectNode report = report("RELEASE_ACK", at);
        report.remove("lines");
        return report;
    }

    /** One unit of some lines is not there; false when everything was found, and there is nothing to report. */
    boolean miss(Random random, double rate) {
        boolean any = false;
        for (Line line : lines.values()) {
            if (random.nextDouble() < rate && line.remaining() > 0) {
                line.missing++;
                any = true;
            }
        }
        return any;
    }

    ObjectNode shorted(Instant at) {
        return report("SHORT", at);
    }

    ObjectNode pick(Instant at) {
        lines.values().forEach(line -> line.picked = Math.max(line.picked, line.remaining()));
        return report("PICK", at);
    }

    ObjectNode pack(Instant at) {
        lines.values().forEach(line -> line.packed = Math.max(line.packed, line.remaining()));
        return report("PACK", at);
    }

    ObjectNode ship(Instant at) {
        shipped = true;
        lines.values().forEach(line -> line.shipped = line.remaining());
        return report("SHIP", at);
    }

    /** Agrees to as many units as are still here, refuses the others. */
    ObjectNode cancel(JsonNode request, Instant at) {
        for (JsonNode wanted : request.get("lines")) {
            Line line = lines.get(wanted.get("orderLineId").asText());
            int quantity = wanted.get("quantity").asInt();
            if (line != null) {
                int agreed = shipped ? 0 : Math.min(quantity, line.remaining());
                line.cancelled += agreed;
                line.refused += quantity - agreed;
            }
        }
        return report("CANCEL", at);
    }

    boolean isShipped() {
        return shipped;
    }

    /** Nothing is left to pick, pack or ship. */
    boolean isEmpty() {
        return lines.values().stream().allMatch(line -> line.remaining() == 0);
    }

    private ObjectNode report(String type, Instant at) {
        sequence++;
        ObjectNode report = JSON.objectNode();
        report.put("eventId", orderId + "-w" + sequence)
                .put("orderId", orderId)
                .put("sequence", sequence)
                .put("type", type)
                .put("occurredAt", at.toString());
        lines.forEach((id, line) -> report.withArray("lines")
                .addObject()
                .put("orderLineId", id)
                .put("picked", line.picked)
                .put("packed", line.packed)
                .put("shipped", line.shipped)
                .put("short", line.missing)
                .put("cancelled", line.cancelled)
                .put("cancelRefused", line.refused));
        return report;
    }
}
