package org.handcart.cancellation;

import java.util.List;
import org.handcart.order.BundleMode;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * Cancel some units.
 *
 * @param lines an order line with units, or a bundle with sets (D14); empty means everything that can still be cancelled
 * @param reason a code of {@link ReasonCodes} or one of the organisation's own
 * @param bundleMode null for the rule of the store; another one than that needs the right to override
 */
public record CancelCommand(
        OrderId order,
        List<LineQuantity> lines,
        String reason,
        @Nullable String comment,
        RefundMethod refundMethod,
        boolean allowPartial,
        boolean override,
        boolean preview,
        @Nullable BundleMode bundleMode) {

    /** By the rule of the store. */
    public CancelCommand(
            OrderId order,
            List<LineQuantity> lines,
            String reason,
            @Nullable String comment,
            RefundMethod refundMethod,
            boolean allowPartial,
            boolean override,
            boolean preview) {
        this(order, lines, reason, comment, refundMethod, allowPartial, override, preview, null);
    }
}
