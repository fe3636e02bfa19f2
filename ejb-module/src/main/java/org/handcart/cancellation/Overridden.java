package org.handcart.cancellation;

import java.time.Instant;
import java.util.List;
import org.handcart.order.BundleMode;
import org.handcart.order.OrderLineId;
import org.jspecify.annotations.Nullable;

/**
 * What a store manager's word let through; the comment of the cancellation says why.
 *
 * @param by who gave it
 * @param windowClosedAt the window that had closed; null when it was open
 * @param units that had come further than the window allows
 * @param bundleMode the store's rule for bundles that was not applied; null when it was
 */
public record Overridden(
        String by,
        @Nullable Instant windowClosedAt,
        List<Units> units,
        @Nullable BundleMode bundleMode) {

    /** So many units of one line. */
    public record Units(OrderLineId orderLineId, int quantity) {}

    public Overridden {
        units = List.copyOf(units);
    }

    public boolean isNothing() {
        return windowClosedAt == null && units.isEmpty() && bundleMode == null;
    }
}
