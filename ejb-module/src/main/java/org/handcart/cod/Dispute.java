package org.handcart.cod;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A customer says that what was collected is not right.
 *
 * @param bearer who answers for it once it is upheld
 */
public record Dispute(
        UUID id,
        OrderId order,
        String storeCode,
        Kind kind,
        String riderId,
        Money amount,
        String claim,
        Status status,
        @Nullable Bearer bearer,
        String openedBy,
        Instant openedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String comment,
        List<Evidence> evidence) {

    public enum Kind {
        /** Too much was taken: it is paid back when upheld. */
        COLLECTION,
        /** What the rider did not collect was not owed: it is given up when upheld, and the rider's again when not. */
        VARIANCE
    }

    public enum Status {
        OPEN,
        UPHELD,
        REJECTED
    }

    public enum Bearer {
        RIDER,
        HOUSE
    }

    /** What somebody brought forward; {@code content} is a text or the address of a file. */
    public record Evidence(Type kind, String content, String addedBy, Instant addedAt) {
        public enum Type {
            STATEMENT,
            PHOTO,
            RECEIPT,
            MESSAGE
        }
    }
}
