package org.handcart.cod;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A closed business day of a store; what it left is where the next one starts. */
public record StoreDay(
        String storeCode,
        LocalDate date,
        StoreBalances closing,
        @Nullable UUID countId,
        @Nullable String countedBy,
        String closedBy,
        Instant closedAt) {}
