package org.handcart.delivery;

/** Where the one delivery of an order stands. Reports may be lost, so it may jump forward, never back. */
public enum DeliveryStatus {
    REQUESTED,
    ASSIGNED,
    PICKED_UP,
    IN_TRANSIT,
    DELIVERED,
    /** Nothing was handed over: the customer did not take it. The goods come back. */
    REFUSED,
    /** The rider could not deliver; a new one may be assigned. */
    FAILED;

    public boolean mayBecome(DeliveryStatus other) {
        return switch (this) {
            case REQUESTED, ASSIGNED, PICKED_UP, IN_TRANSIT ->
                switch (other) {
                    case FAILED -> this != REQUESTED;
                    case REFUSED -> isOut();
                    default -> other.ordinal() > ordinal();
                };
            case DELIVERED, REFUSED -> false;
            case FAILED -> other == ASSIGNED;
        };
    }

    /** The goods are with the rider, or were. */
    public boolean isOut() {
        return this == PICKED_UP || this == IN_TRANSIT || this == DELIVERED;
    }
}
