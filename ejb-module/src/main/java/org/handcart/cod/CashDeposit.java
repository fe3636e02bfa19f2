package org.handcart.cod;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Cash a rider handed in during a shift; {@code inHand} is what the rider holds afterwards. */
public record CashDeposit(
        UUID id,
        String storeCode,
        String riderId,
        @Nullable UUID shiftId,
        LocalDate businessDay,
        Money amount,
        List<Denomination> denominations,
        Money inHand,
        String takenBy,
        Instant takenAt) {

    public CashDeposit {
        denominations = List.copyOf(denominations);
    }
}
