package org.handcart.delivery;

/** What a report did to a delivery; {@code delivery} as it is now. */
public record DeliveryMove(Kind kind, Delivery delivery, String detail) {

    public enum Kind {
        APPLIED,
        /** True but overtaken: nothing changed. */
        TIMELINE_ONLY,
        /** Contradicts what is known: nothing changed, a person must look. */
        EXCEPTION
    }
}
