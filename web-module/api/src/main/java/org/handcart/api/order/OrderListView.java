package org.handcart.api.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderRow;
import org.handcart.order.OrderStatus;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** A page of orders; {@code next} is what to send as {@code after}, null on the last page. */
public record OrderListView(List<Row> items, @Nullable String next) {
    /** One order of a list. */
    public record Row(
            UUID id,
            String orderNumber,
            @Nullable String externalId,
            String channel,
            String storeCode,
            OrderStatus status,
            @Nullable String subStatus,
            String paymentStatus,
            @Nullable String customerName,
            Money total,
            int lineCount,
            @Nullable Instant dueAt,
            Instant createdAt,
            long version) {
        public static Row of(OrderRow row) {
            return new Row(
                    row.id().value(),
                    row.orderNumber(),
                    row.externalId(),
                    row.channel(),
                    row.storeCode(),
                    row.status(),
                    row.subStatus(),
                    row.paymentStatus(),
                    row.customerName(),
                    row.total(),
                    row.lineCount(),
                    row.dueAt(),
                    row.createdAt(),
                    row.version());
        }
    }
}
