package org.handcart.shared.outbox;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the source documents call an event, for readers who select by that name: a header beside the type, never a second
 * message.
 */
public final class LegacyNames {

    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("cancellation.requested.v1", "CancellationRequested"),
            Map.entry("cancellation.initiated.v1", "CancellationInitiated"),
            Map.entry("cancellation.completed.v1", "CancellationCompleted"),
            Map.entry("cancellation.failed.v1", "CancellationFailed"),
            Map.entry("order.quantity-adjusted.v1", "OrderQuantityAdjusted"),
            Map.entry("payment.refund-processed.v1", "RefundProcessed"),
            Map.entry("inventory.released.v1", "InventoryReleased"),
            Map.entry("order.advanced.v1", "OrderStatusChanged"),
            Map.entry("inventory.adjusted.v1", "InventoryUpdated"),
            Map.entry("payment.captured.v1", "PaymentProcessed"),
            Map.entry("order.placed.v1", "order.created"));

    private LegacyNames() {}

    /** Null where the documents have no name for it. */
    public static @Nullable String of(String type) {
        return BY_TYPE.get(type);
    }

    /** Types that have one. */
    public static Set<String> types() {
        return BY_TYPE.keySet();
    }
}
