package org.handcart.cod;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** One side of an entry, with the entry it belongs to. */
public record JournalLine(
        UUID entry,
        String cause,
        @Nullable UUID orderId,
        LocalDate businessDay,
        String account,
        String owner,
        @Nullable UUID shiftId,
        Money amount,
        String description,
        String actor,
        Instant at) {}
