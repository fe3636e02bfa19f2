package org.handcart.cod;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Cash or UPI taken at the door. {@code variance} is collected − due. {@code settled} is what of it pays for the order:
 * without cash rounding and without what is owed back; it is what can be refunded later (D8, D10).
 */
public record Collection(
        UUID id,
        OrderId order,
        String receiptNumber,
        Money due,
        Money collected,
        Money variance,
        @Nullable Money payout,
        Money settled,
        String method,
        Instant collectedAt) {}
