package org.handcart.console.cash;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Dates in addresses. */
final class CashDates {

    private static final int EARLIEST = 1970;
    private static final int LATEST = 2200;

    private CashDates() {}

    /** Null for none, and for what is no date of our time. */
    static @Nullable LocalDate of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            return date.getYear() >= EARLIEST && date.getYear() < LATEST ? date : null;
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
