package org.handcart.cod;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Cash or UPI taken at the door. {@code variance} is collected − due. */
public record Collection(
        UUID id,
        OrderId order,
        String receiptNumber,
        Money due,
        Money collected,
        Money variance,
        @Nullable Money payout,
        String method,
        Instant collectedAt) {}
