package org.handcart.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The warehouse reported figures. Published for a late report too, which changes nothing ({@code changed} false).
 *
 * @param worth how the order's worth changed; null when no unit left it
 */
public record OrderProgressed(
        OrderId order,
        String storeCode,
        List<LineShift> shifts,
        boolean changed,
        Money totalBefore,
        Money totalAfter,
        OrderStatus statusBefore,
        OrderStatus statusAfter,
        Instant occurredAt,
        @Nullable OrderWorth worth)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "order.progressed.v1";
    }

    @Override
    public Topic topic() {
        return Topic.ORDER_EVENTS;
    }

    @Override
    public UUID stream() {
        return order.value();
    }
}
