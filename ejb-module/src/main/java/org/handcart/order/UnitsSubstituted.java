package org.handcart.order;

import java.time.Instant;
import java.util.UUID;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Units that were not found were replaced by another product, or fell short because it was not wanted (D20).
 *
 * @param substituteLine null when none come
 */
public record UnitsSubstituted(
        OrderId orderId,
        String storeCode,
        OrderLineId line,
        String sku,
        int units,
        SubstituteMode mode,
        UnitsWorth original,
        @Nullable OrderLineId substituteLine,
        @Nullable String substituteSku,
        @Nullable Money substitute,
        OrderWorth worth,
        OrderStatus statusBefore,
        OrderStatus statusAfter,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "order.units-substituted.v1";
    }

    @Override
    public Topic topic() {
        return Topic.ORDER_EVENTS;
    }

    @Override
    public UUID stream() {
        return orderId.value();
    }
}
