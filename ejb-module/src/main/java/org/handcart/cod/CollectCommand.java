package org.handcart.cod;

import java.time.Instant;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the rider took. An amount other than the due is recorded, never refused.
 *
 * @param method CASH, UPI_QR or MIXED
 * @param upi for MIXED: what of {@code collected} came by UPI, the rest is cash
 */
public record CollectCommand(
        OrderId order,
        String riderId,
        Money collected,
        int codVersion,
        String method,
        @Nullable String proofType,
        @Nullable String proofValue,
        Instant collectedAt,
        @Nullable Money upi) {

    /** All in cash, or all by UPI. */
    public CollectCommand(
            OrderId order,
            String riderId,
            Money collected,
            int codVersion,
            String method,
            @Nullable String proofType,
            @Nullable String proofValue,
            Instant collectedAt) {
        this(order, riderId, collected, codVersion, method, proofType, proofValue, collectedAt, null);
    }
}
