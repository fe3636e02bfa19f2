package org.handcart.payment;

import java.time.Instant;
import java.util.UUID;

/**
 * A person paid a refund out.
 *
 * @param reference of the bank, the drawer or the voucher
 */
public record PayoutCommand(UUID refund, How how, String reference, Instant paidAt) {

    /** The way the money went. */
    public enum How {
        UPI,
        BANK,
        CASH,
        CHEQUE,
        STORE_CREDIT,
        OTHER
    }
}
