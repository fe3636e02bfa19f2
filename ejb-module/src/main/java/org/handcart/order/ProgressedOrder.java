package org.handcart.order;

import java.util.List;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What warehouse figures changed.
 *
 * @param customerId the channel's id of who ordered; null when it told none
 * @param value worth of newly short units, of holds newly agreed (see the shifts), and of what went back with them
 * @param worth how the order's worth changed; null when no unit left it
 */
public record ProgressedOrder(
        OrderId order,
        @Nullable String customerId,
        String storeCode,
        List<LineShift> shifts,
        Money value,
        Money totalNow,
        OrderStatus status,
        boolean fullyShipped,
        boolean changed,
        @Nullable OrderWorth worth) {}
