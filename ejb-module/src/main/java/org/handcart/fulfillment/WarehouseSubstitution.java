package org.handcart.fulfillment;

import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code wms.substitution.v1}: what becomes of what was picked instead. Accepted units are from now on reported
 * as {@code substituteLineId}; others go back on the shelf, and the original is short.
 */
public record WarehouseSubstitution(
        OrderId orderId,
        OrderLineId orderLineId,
        @Nullable OrderLineId substituteLineId,
        String sku,
        int quantity,
        boolean accepted) {}
