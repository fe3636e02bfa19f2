package org.handcart.api.payment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.handcart.payment.PayoutCommand;
import org.handcart.payment.PayoutCommand.How;
import org.jspecify.annotations.Nullable;

/**
 * How a refund was paid out.
 *
 * @param reference of the bank, the drawer or the voucher
 * @param paidAt absent: now
 */
public record PayoutRequest(
        @NotNull
        @Pattern(
                regexp = "UPI|BANK|CASH|CHEQUE|STORE_CREDIT|OTHER",
                message = "must be one of UPI, BANK, CASH, CHEQUE, STORE_CREDIT, OTHER")
        String how,

        @NotNull @Size(min = 1, max = 100) String reference,
        @Nullable Instant paidAt) {
    PayoutCommand command(UUID refund, Instant now) {
        return new PayoutCommand(refund, How.valueOf(how), reference, paidAt == null ? now : paidAt);
    }
}
