package org.handcart.delivery;

import java.time.Instant;
import java.util.Set;
import org.handcart.order.OrderId;
import org.handcart.shared.json.Json;
import org.handcart.shared.json.MalformedJson;
import org.handcart.shared.json.Reported;
import org.jspecify.annotations.Nullable;

/** A report of the rider's side as it comes over JMS or HTTP. */
public record DeliveryEventBody(
        @Nullable String eventId,
        @Nullable OrderId orderId,
        @Nullable String type,
        @Nullable String riderId,
        @Nullable Instant occurredAt) {

    private static final Set<String> TYPES = Set.of("ASSIGNED", "PICKED_UP", "IN_TRANSIT", "DELIVERED", "FAILED");

    /** @throws MalformedJson naming the place, when the text is not a report */
    public static DeliveryEvent read(String text) {
        return Json.read(text, DeliveryEventBody.class).toEvent();
    }

    /** @throws MalformedJson naming the place, when something needed is missing or out of bounds */
    public DeliveryEvent toEvent() {
        return new DeliveryEvent(
                Reported.text("/eventId", eventId, 128),
                Reported.present("/orderId", orderId),
                Reported.oneOf("/type", type, TYPES),
                Reported.text("/riderId", riderId, 64),
                Reported.time("/occurredAt", occurredAt));
    }
}
