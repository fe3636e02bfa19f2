package org.handcart.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Units left the order, by whatever way; each item says which. {@code value} includes the fees that went back with them:
 * {@code totalAfter = totalBefore − value}.
 *
 * @param reason the code that came with the request; null where nobody asked for it in this moment
 * @param worth how {@code value} came about
 */
public record QuantityAdjusted(
        OrderId orderId,
        @Nullable String customerId,
        String storeCode,
        @Nullable String reason,
        List<AdjustedItem> items,
        Money value,
        Money totalBefore,
        Money totalAfter,
        OrderStatus statusBefore,
        OrderStatus statusAfter,
        OrderWorth worth,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "order.quantity-adjusted.v1";
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
