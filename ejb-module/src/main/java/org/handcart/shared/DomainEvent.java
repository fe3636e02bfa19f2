package org.handcart.shared;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact that has happened, as a record whose components are its data. Stored in the event store in the transaction
 * that made it true, published on its topic afterwards.
 */
public interface DomainEvent {

    /** Stable, dotted and versioned: {@code order.quantity-adjusted.v1}. Never the class name. */
    String wireName();

    Topic topic();

    /** The aggregate whose sequence the event belongs to; for nearly all the order. */
    UUID stream();

    Instant occurredAt();

    /** Addresses the outside world listens on. */
    enum Topic {
        ORDER_EVENTS("order-events"),
        PAYMENT_EVENTS("payment-events"),
        INVENTORY_EVENTS("inventory-events"),
        CANCELLATION_EVENTS("cancellation-events");

        private final String address;

        Topic(String address) {
            this.address = address;
        }

        public String address() {
            return address;
        }
    }
}
