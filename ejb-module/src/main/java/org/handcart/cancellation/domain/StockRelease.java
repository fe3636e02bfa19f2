package org.handcart.cancellation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.cancellation.CancellationId;
import org.handcart.inventory.SkuQuantity;
import org.handcart.order.OrderId;

/**
 * Stock of cancelled units that still has to be given back.
 *
 * @param cause of the settlement: the ledger books it once, however often it is tried
 * @param attempts made so far, 1 or more
 */
public record StockRelease(
        UUID id,
        CancellationId cancellation,
        OrderId order,
        String storeCode,
        String cause,
        List<SkuQuantity> items,
        int attempts,
        String failure,
        Instant createdAt) {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 10;

    /** Failed once more. */
    public StockRelease failed(String why) {
        return new StockRelease(id, cancellation, order, storeCode, cause, items, attempts + 1, why, createdAt);
    }

    /** 2, 4, 8 … seconds after as many attempts, at most five minutes. */
    public Duration pause() {
        Duration doubled = Duration.ofSeconds(1L << Math.min(attempts, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
