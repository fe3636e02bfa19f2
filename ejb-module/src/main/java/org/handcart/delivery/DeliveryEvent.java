package org.handcart.delivery;

import java.time.Instant;
import org.handcart.order.OrderId;

/** What the rider's side reports: ASSIGNED, PICKED_UP, IN_TRANSIT, DELIVERED, FAILED. */
public record DeliveryEvent(String eventId, OrderId order, String type, String riderId, Instant occurredAt) {}
