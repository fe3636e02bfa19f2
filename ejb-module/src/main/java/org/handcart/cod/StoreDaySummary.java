package org.handcart.cod;

import java.time.LocalDate;
import org.handcart.shared.Money;

/**
 * One line for a store and a business day.
 *
 * @param collected in cash and by UPI
 * @param deposited sent to the bank
 * @param variance missing (below zero) or too much, of riders and drawer
 */
public record StoreDaySummary(
        String storeCode,
        String storeName,
        LocalDate date,
        boolean closed,
        Money opening,
        Money collected,
        Money deposited,
        Money variance,
        Money closing,
        Money withRiders) {}
