package org.handcart.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Take units off an order by cancellation.
 *
 * @param lines an order line with units, or a bundle with sets (D14)
 * @param bundleMode what the customer may take out of a bundle; a reason that is the merchant's fault makes it COMPONENT
 * @param keptPrice what the kept goods cost under the order's terms, for CLAWBACK (D5); null keeps every discount
 * @param allowPartial takes what can be had
 * @param preview computes and changes nothing
 */
public record ReduceCommand(
        OrderId order,
        List<LineQuantity> lines,
        String reason,
        BundleMode bundleMode,
        @Nullable KeptPrice keptPrice,
        boolean allowPartial,
        boolean override,
        boolean preview) {

    /** Every discount is kept, components at their allocated value. */
    public ReduceCommand(
            OrderId order,
            List<LineQuantity> lines,
            String reason,
            boolean allowPartial,
            boolean override,
            boolean preview) {
        this(order, lines, reason, BundleMode.COMPONENT, null, allowPartial, override, preview);
    }
}
