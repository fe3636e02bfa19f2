package org.handcart.cod;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.handcart.shared.Money;

/** What the bank paid for UPI at doors: {@code arrived + fee} leaves the clearing account. */
public record UpiSettlement(
        UUID id,
        String storeCode,
        LocalDate businessDay,
        Money arrived,
        Money fee,
        String statementLine,
        String settledBy,
        Instant settledAt) {}
