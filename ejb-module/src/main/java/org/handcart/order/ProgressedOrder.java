package org.handcart.order;

import java.util.List;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What warehouse figures changed.
 *
 * @param value worth of newly short units, of holds newly agreed (see the shifts), and of what went back with them
 * @param worth how the order's worth changed; null when no unit left it
 */
public record ProgressedOrder(
        OrderId order,
        String storeCode,
        List<LineShift> shifts,
        Money value,
        Money totalNow,
        OrderStatus status,
        boolean fullyShipped,
        boolean changed,
        @Nullable OrderWorth worth) {}
