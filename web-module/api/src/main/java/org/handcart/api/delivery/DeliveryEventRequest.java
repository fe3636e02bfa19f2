package org.handcart.api.delivery;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.handcart.delivery.DeliveryEvent;
import org.handcart.order.OrderId;

/** A report of the rider's side, the same document as on the queue {@code handcart.delivery.events}. */
public record DeliveryEventRequest(
        @NotNull @Size(min = 1, max = 128) String eventId,
        @NotNull UUID orderId,

        @NotNull
        @Pattern(
                regexp = "ASSIGNED|PICKED_UP|IN_TRANSIT|DELIVERED|FAILED",
                message = "must be one of ASSIGNED, PICKED_UP, IN_TRANSIT, DELIVERED, FAILED")
        String type,

        @NotNull @Size(min = 1, max = 64) String riderId,
        @NotNull Instant occurredAt) {
    DeliveryEvent event() {
        return new DeliveryEvent(eventId, new OrderId(orderId), type, riderId, occurredAt);
    }
}
