package org.handcart.order;

/** Where an order stands as a whole; derived from its lines and milestone (D18), never set by a caller. */
public enum OrderStatus {
    PENDING,
    CONFIRMED,
    ASSIGNED_TO_STORE,
    PICKING,
    PARTIALLY_PICKED,
    PACKED,
    PARTIALLY_PACKED,
    ASSIGNED_TO_PARTNER,
    PICKED_UP,
    PARTIALLY_PICKED_UP,
    IN_TRANSIT,
    PARTIALLY_IN_TRANSIT,
    DELIVERED,
    PARTIALLY_DELIVERED,
    CLOSED,
    CANCELLED
}
