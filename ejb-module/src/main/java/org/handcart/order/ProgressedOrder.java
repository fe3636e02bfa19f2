package org.handcart.order;

import java.util.List;
import org.handcart.shared.Money;

/** What warehouse figures changed. {@code value}: worth of newly short units and of holds newly agreed, see the shifts. */
public record ProgressedOrder(
        OrderId order,
        String storeCode,
        List<LineShift> shifts,
        Money value,
        Money totalNow,
        OrderStatus status,
        boolean fullyShipped,
        boolean changed) {}
