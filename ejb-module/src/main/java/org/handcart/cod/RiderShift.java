package org.handcart.cod;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A rider's turn at a store (D9), folded from the postings of its account.
 *
 * @param carried cash of the rider that was in no shift when this one was opened
 * @param inHand what the rider holds by the journal
 * @param owed what was missing at doors, the rider's to explain
 * @param expected what must be there when the bag is counted: {@code inHand + owed}, and what was handed in by a count
 * @param openedDay the store's business day it was opened in
 */
public record RiderShift(
        UUID id,
        String storeCode,
        String riderId,
        ShiftStatus status,
        Money floatIssued,
        Money carried,
        Money inHand,
        Money owed,
        Money expected,
        LocalDate openedDay,
        Instant openedAt,
        String openedBy,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {}
