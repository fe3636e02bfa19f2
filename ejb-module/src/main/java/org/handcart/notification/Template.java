package org.handcart.notification;

/** Which text a customer gets; the texts themselves belong to whoever sends. */
public enum Template {
    /** Everything that was asked for is cancelled and settled. */
    CANCELLATION_COMPLETED,
    /** A part is, the rest comes. */
    CANCELLATION_PARTLY_COMPLETED,
    /** Nothing is: the goods come. */
    CANCELLATION_REFUSED,
    /** It is cancelled, but the money comes by another way, from a person. */
    REFUND_BY_HAND,
    /** The store did not have it. */
    ITEMS_SHORT
}
