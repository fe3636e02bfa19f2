package org.handcart.fulfillment;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handcart.order.OrderLineId;
import org.handcart.shared.json.Json;
import org.handcart.shared.json.MalformedJson;
import org.handcart.shared.json.Reported;
import org.jspecify.annotations.Nullable;

/**
 * A report of the warehouse as it comes over JMS or HTTP. Figures are cumulative for the line: {@code picked} 3 after
 * {@code picked} 2 is one more unit; a figure left out says nothing.
 *
 * @param orderId our order id or number
 * @param sequence of the order's reports, 1 or more
 */
public record WarehouseEventBody(
        @Nullable String eventId,
        @Nullable String orderId,
        @Nullable Integer sequence,
        @Nullable String type,
        @Nullable Instant occurredAt,
        @Nullable List<Line> lines) {

    private static final Set<String> TYPES =
            Set.of("RELEASE_ACK", "PICK", "PACK", "SHIP", "SHORT", "CANCEL", "SUBSTITUTE");
    private static final int MOST_LINES = 1_000;
    private static final int MOST_UNITS = 1_000_000;
    private static final int LONGEST_SKU = 64;

    /** One line. */
    public record Line(
            @Nullable OrderLineId orderLineId,
            @Nullable Integer picked,
            @Nullable Integer packed,
            @Nullable Integer shipped,
            @Nullable Integer short_,
            @Nullable Integer cancelled,
            @Nullable Integer cancelRefused,
            @Nullable Substitute substitute) {}

    /** What was picked instead. */
    public record Substitute(@Nullable String sku, @Nullable Integer quantity) {}

    /** @throws MalformedJson naming the place, when the text is not a report */
    public static WarehouseEvent read(String text) {
        return Json.read(text, WarehouseEventBody.class).toEvent(text);
    }

    /** @throws MalformedJson naming the place, when something needed is missing or out of bounds */
    public WarehouseEvent toEvent(String payload) {
        return new WarehouseEvent(
                Reported.text("/eventId", eventId, 128),
                Reported.text("/orderId", orderId, 64),
                Reported.number("/sequence", Reported.present("/sequence", sequence), 1, Integer.MAX_VALUE),
                Reported.oneOf("/type", type, TYPES),
                Reported.time("/occurredAt", occurredAt),
                warehouseLines(),
                payload);
    }

    private List<WarehouseLine> warehouseLines() {
        List<Line> given = lines == null ? List.of() : lines;
        if (given.size() > MOST_LINES) {
            throw new MalformedJson("/lines", "more than " + MOST_LINES + " lines", null);
        }
        Set<OrderLineId> seen = new HashSet<>();
        List<WarehouseLine> result = new java.util.ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            String at = "/lines/" + i;
            Line line = Reported.present(at, given.get(i));
            OrderLineId id = Reported.present(at + "/orderLineId", line.orderLineId());
            if (!seen.add(id)) {
                throw new MalformedJson(at + "/orderLineId", "the line is there twice", null);
            }
            Substitute substitute = line.substitute();
            result.add(new WarehouseLine(
                    id,
                    units(at + "/picked", line.picked()),
                    units(at + "/packed", line.packed()),
                    units(at + "/shipped", line.shipped()),
                    units(at + "/short", line.short_()),
                    units(at + "/cancelled", line.cancelled()),
                    units(at + "/cancelRefused", line.cancelRefused()),
                    substitute == null ? null : Reported.text(at + "/substitute/sku", substitute.sku(), LONGEST_SKU),
                    substitute == null
                            ? null
                            : Reported.number(
                                    at + "/substitute/quantity",
                                    Reported.present(at + "/substitute/quantity", substitute.quantity()),
                                    1,
                                    MOST_UNITS)));
        }
        return List.copyOf(result);
    }

    private static @Nullable Integer units(String pointer, @Nullable Integer figure) {
        return figure == null ? null : (Integer) Reported.number(pointer, figure, 0, MOST_UNITS);
    }
}
