package org.handcart.inventory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;

/**
 * Units are reserved for an order no longer, because they left it before they left the store.
 *
 * @param cause what they left for, such as {@code cancellation:<id>} or {@code wms:<event id>}; the same cause never
 *     releases the same product twice
 */
public record StockReleased(OrderId orderId, String storeCode, List<Item> items, String cause, Instant occurredAt)
        implements DomainEvent {

    /**
     * @param quantity units taken out of the reservation
     * @param available of them, units that can be sold again: none of those that were not on the shelf (D19)
     */
    public record Item(String sku, int quantity, int available) {}

    @Override
    public String wireName() {
        return "inventory.released.v1";
    }

    @Override
    public Topic topic() {
        return Topic.INVENTORY_EVENTS;
    }

    @Override
    public UUID stream() {
        return orderId.value();
    }
}
