package org.handcart.api.wms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.api.json.Sku;
import org.handcart.fulfillment.WarehouseEvent;
import org.handcart.fulfillment.WarehouseLine;
import org.handcart.order.OrderLineId;
import org.handcart.shared.json.Json;
import org.jspecify.annotations.Nullable;

/** A report of the warehouse, the same document as on the queue {@code handcart.wms.events}. */
public record WarehouseEventRequest(
        @NotNull @Size(min = 1, max = 100) String eventId,
        @NotNull @Size(min = 1, max = 64) String orderRef,
        @NotNull @Min(0) Integer seq,

        @NotNull
        @Pattern(
                regexp = "RELEASE_ACK|PICK|PACK|SHIP|SHORT|CANCEL|SUBSTITUTE",
                message = "must be one of RELEASE_ACK, PICK, PACK, SHIP, SHORT, CANCEL, SUBSTITUTE")
        String type,

        @NotNull Instant occurredAt,
        @Nullable @Size(max = 1000) List<@NotNull @Valid Line> lines) {
    /** Cumulative figures; absent where the event says nothing. */
    public record Line(
            @NotNull UUID line,
            @Nullable @Min(0) @Max(1_000_000) Integer picked,
            @Nullable @Min(0) @Max(1_000_000) Integer packed,
            @Nullable @Min(0) @Max(1_000_000) Integer shipped,
            @Nullable @Min(0) @Max(1_000_000) Integer shorted,
            @Nullable @Min(0) @Max(1_000_000) Integer cancelled,
            @Nullable @Min(0) @Max(1_000_000) Integer cancelRefused,
            @Nullable @Sku String substituteSku,
            @Nullable @Min(0) @Max(1_000_000) Integer substituted) {
        WarehouseLine warehouseLine() {
            return new WarehouseLine(
                    new OrderLineId(line),
                    picked,
                    packed,
                    shipped,
                    shorted,
                    cancelled,
                    cancelRefused,
                    substituteSku,
                    substituted);
        }
    }

    WarehouseEvent event() {
        List<WarehouseLine> all = lines == null
                ? List.of()
                : lines.stream().map(Line::warehouseLine).toList();
        return new WarehouseEvent(eventId, orderRef, seq, type, occurredAt, all, Json.write(this));
    }
}
