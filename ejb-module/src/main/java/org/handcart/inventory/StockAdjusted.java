package org.handcart.inventory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.OrgId;

/** Somebody received, damaged or corrected stock; the numbers are those after the change. */
public record StockAdjusted(
        UUID stream,
        String storeCode,
        String sku,
        AdjustReason reason,
        int quantity,
        int onHand,
        int reserved,
        int damaged,
        int available,
        int shortage,
        Instant occurredAt)
        implements DomainEvent {

    public static StockAdjusted of(OrgId org, StockLevel level, AdjustReason reason, int quantity, Instant at) {
        return new StockAdjusted(
                streamOf(org, level.storeCode(), level.sku()),
                level.storeCode(),
                level.sku(),
                reason,
                quantity,
                level.onHand(),
                level.reserved(),
                level.damaged(),
                level.available(),
                level.shortage(),
                at);
    }

    /** Each product of a store is a stream of its own, with a name-based id so that nothing has to be looked up. */
    private static UUID streamOf(OrgId org, String storeCode, String sku) {
        String name = "stock/" + org + "/" + storeCode + "/" + sku;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String wireName() {
        return "inventory.adjusted.v1";
    }

    @Override
    public Topic topic() {
        return Topic.INVENTORY_EVENTS;
    }
}
