package org.handcart.cod;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Cash on its way to the bank; {@code arrived} and {@code statementLine} once the bank's statement has it. */
public record BankDeposit(
        UUID id,
        String storeCode,
        LocalDate businessDay,
        Money amount,
        String slip,
        String status,
        String sentBy,
        Instant sentAt,
        @Nullable Money arrived,
        @Nullable String statementLine,
        @Nullable String confirmedBy) {

    public static final String IN_TRANSIT = "IN_TRANSIT";
    public static final String CONFIRMED = "CONFIRMED";
}
