package org.handcart.order;

/** Progress of the whole order that its lines do not show. */
public enum Milestone {
    NONE,
    ASSIGNED_TO_STORE,
    ASSIGNED_TO_PARTNER,
    PICKED_UP,
    IN_TRANSIT,
    DELIVERED,
    CLOSED
}
