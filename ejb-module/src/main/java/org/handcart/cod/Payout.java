package org.handcart.cod;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Money that is owed back to a customer, until somebody paid it out (D9, D11). */
public record Payout(
        UUID id,
        OrderId order,
        String storeCode,
        Money amount,
        String reason,
        Status status,
        @Nullable String assignedTo,
        @Nullable Way method,
        @Nullable String reference,
        @Nullable String paidBy,
        @Nullable Instant paidAt,
        Instant createdAt) {

    public enum Status {
        OPEN,
        PAID
    }

    /** Where the money comes from. */
    public enum Way {
        /** From UPI clearing of the store, before it is settled. */
        UPI,
        BANK,
        /** In cash, from the drawer of the store. */
        DRAWER
    }
}
