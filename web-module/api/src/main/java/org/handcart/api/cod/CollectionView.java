package org.handcart.api.cod;

import java.time.Instant;
import java.util.UUID;
import org.handcart.cod.Collection;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** What was collected, with the receipt. {@code variance} is collected − due, {@code payout} what goes back (D9). */
public record CollectionView(
        UUID id,
        UUID orderId,
        String receiptNumber,
        Money due,
        Money collected,
        Money variance,
        @Nullable Money payout,
        String method,
        Instant collectedAt) {
    static CollectionView of(Collection collection) {
        return new CollectionView(
                collection.id(),
                collection.order().value(),
                collection.receiptNumber(),
                collection.due(),
                collection.collected(),
                collection.variance(),
                collection.payout(),
                collection.method(),
                collection.collectedAt());
    }
}
