package org.handcart.order;

import java.time.Instant;
import java.util.List;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * An order as it was placed, whatever became of it since. Tenders are the exception: they are as they stand now, because
 * payment keeps no other figure.
 */
public record PlacedOrder(
        OrderId id,
        String orderNumber,
        String storeCode,
        String channel,
        @Nullable String externalId,
        Instant placedAt,
        Customer customer,
        Address address,
        List<Line> lines,
        List<Part> fees,
        List<Part> discounts,
        List<Part> tenders,
        Money items,
        Money discount,
        Money fee,
        Money tax,
        Money total,
        @Nullable String notes) {

    /** A line with its amounts for all ordered units. */
    public record Line(
            String sku,
            String name,
            Quantity quantity,
            Money unitPrice,
            Money gross,
            Money discount,
            Money tax,
            Money total,
            boolean inBundle) {}

    /** A fee by its type, a discount by its code, or a tender. */
    public record Part(String type, Money amount) {}
}
