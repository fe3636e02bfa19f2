package org.handcart.api.wms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handcart.api.json.Checked;
import org.handcart.api.json.Faults;
import org.handcart.api.json.Sku;
import org.handcart.fulfillment.WarehouseEvent;
import org.handcart.fulfillment.WarehouseLine;
import org.handcart.order.OrderLineId;
import org.jspecify.annotations.Nullable;

/** A report of the warehouse, the same document as on the queue {@code handcart.wms.events}. */
public record WarehouseEventRequest(
        @NotNull @Size(min = 1, max = 128) String eventId,
        @NotNull @Size(min = 1, max = 64) String orderId,
        @NotNull @Min(1) Integer sequence,

        @NotNull
        @Pattern(
                regexp = "RELEASE_ACK|PICK|PACK|SHIP|SHORT|CANCEL|SUBSTITUTE",
                message = "must be one of RELEASE_ACK, PICK, PACK, SHIP, SHORT, CANCEL, SUBSTITUTE")
        String type,

        @NotNull Instant occurredAt,
        @Nullable @Size(max = 1000) List<@NotNull @Valid Line> lines)
        implements Checked {
    /** Cumulative figures; absent where the event says nothing. */
    public record Line(
            @NotNull UUID orderLineId,
            @Nullable @Min(0) @Max(1_000_000) Integer picked,
            @Nullable @Min(0) @Max(1_000_000) Integer packed,
            @Nullable @Min(0) @Max(1_000_000) Integer shipped,
            @Nullable @Min(0) @Max(1_000_000) Integer short_,
            @Nullable @Min(0) @Max(1_000_000) Integer cancelled,
            @Nullable @Min(0) @Max(1_000_000) Integer cancelRefused,
            @Nullable @Valid Substitute substitute) {
        WarehouseLine warehouseLine() {
            return new WarehouseLine(
                    new OrderLineId(orderLineId),
                    picked,
                    packed,
                    shipped,
                    short_,
                    cancelled,
                    cancelRefused,
                    substitute == null ? null : substitute.sku(),
                    substitute == null ? null : substitute.quantity());
        }
    }

    /** What was picked instead. */
    public record Substitute(
            @NotNull @Sku String sku,
            @NotNull @Min(1) @Max(1_000_000) Integer quantity) {}

    @Override
    public void check(Faults faults) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; lines != null && i < lines.size(); i++) {
            if (!seen.add(lines.get(i).orderLineId())) {
                faults.add("/lines/" + i + "/orderLineId", "names a line again");
            }
        }
    }

    /** @param payload the document as it came */
    WarehouseEvent event(String payload) {
        List<WarehouseLine> all = lines == null
                ? List.of()
                : lines.stream().map(Line::warehouseLine).toList();
        return new WarehouseEvent(eventId, orderId, sequence, type, occurredAt, all, payload);
    }
}
