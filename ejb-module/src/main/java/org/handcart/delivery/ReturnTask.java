package org.handcart.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * Goods on their way back from a door to their store. Until somebody has looked at them they are no stock: {@code
 * RECEIVED} is the quarantine.
 */
public record ReturnTask(
        UUID id,
        OrderId order,
        String storeCode,
        String riderId,
        String reason,
        Status status,
        List<Item> items,
        Instant createdAt,
        @Nullable Instant receivedAt,
        @Nullable String receivedBy,
        @Nullable Instant inspectedAt,
        @Nullable String inspectedBy) {

    public enum Status {
        /** With the rider. */
        OPEN,
        /** In the store, put aside. */
        RECEIVED,
        /** Looked at; what was good is stock again. */
        INSPECTED
    }

    /** Units of a product; after inspection {@code quantity = good + damaged + missing}. */
    public record Item(
            String sku,
            int quantity,
            @Nullable Integer good,
            @Nullable Integer damaged,
            @Nullable Integer missing) {}
}
