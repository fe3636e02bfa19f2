package org.handcart.delivery;

/** Where the one delivery of an order stands. Reports may be lost, so it may jump forward, never back. */
public enum DeliveryStatus {
    REQUESTED,
    ASSIGNED,
    PICKED_UP,
    IN_TRANSIT,
    DELIVERED,
    /** The rider could not deliver; a new one may be assigned. */
    FAILED;

    public boolean mayBecome(DeliveryStatus other) {
        return switch (this) {
            case REQUESTED, ASSIGNED, PICKED_UP, IN_TRANSIT ->
                other == FAILED ? this != REQUESTED : other.ordinal() > ordinal();
            case DELIVERED -> false;
            case FAILED -> other == ASSIGNED;
        };
    }

    /** The goods are with the rider, or were. */
    public boolean isOut() {
        return this == PICKED_UP || this == IN_TRANSIT || this == DELIVERED;
    }
}
