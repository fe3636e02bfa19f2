package org.handcart.notification;

import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderLineId;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a text needs beside the order, which is read when it is sent: a name or number that changed or was erased
 * meanwhile is not kept here.
 *
 * @param cancellationId null for a short
 * @param reason why not all of it could be had, or the refund failed; null when all is well
 * @param value what the order lost
 * @param refund what is paid back of it, the rest was never paid
 * @param refundMethod null when nothing is paid back
 */
public record Told(
        @Nullable UUID cancellationId,
        List<Units> items,
        @Nullable String reason,
        Money value,
        Money refund,
        @Nullable String refundMethod) {

    public Told {
        items = List.copyOf(items);
    }

    /**
     * Units of one line.
     *
     * @param gone will not come
     * @param coming were asked to be cancelled and come all the same
     */
    public record Units(OrderLineId orderLineId, int gone, int coming) {}
}
