package org.handcart.cod;

import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something of a business day that is not settled yet.
 *
 * @param id of the shift, count, task or deposit; null for what is a sum
 */
public record OpenItem(
        Type type, @Nullable String id, @Nullable String riderId, Money amount, String detail) {

    /** What is open. */
    public enum Type {
        SHIFT,
        COUNT,
        DEPOSIT_TASK,
        BANK_DEPOSIT,
        CASH_OUTSIDE_SHIFTS,
        UPI_NOT_SETTLED,
        DUE_AT_DOORS
    }
}
