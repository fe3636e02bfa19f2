package org.handcart.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A business day of a store (D26): the instants from one cut-off to the next, in the store's zone, so 23, 24 or 25
 * hours. Everything that counts by the day (cash, reports, limits) uses it, as a range of instants.
 *
 * <p>Where the clock is put forward over the cut-off, the day begins with the first instant after the gap; where it is
 * put back, with the first of the two.
 *
 * @param from inclusive
 * @param to exclusive; where the next day begins
 */
public record BusinessDay(LocalDate date, Instant from, Instant to) {

    public static BusinessDay of(LocalDate date, ZoneId zone, LocalTime cutOff) {
        return new BusinessDay(date, start(date, zone, cutOff), start(date.plusDays(1), zone, cutOff));
    }

    /** The day an instant belongs to: before the cut-off it is still yesterday's. */
    public static BusinessDay at(Instant instant, ZoneId zone, LocalTime cutOff) {
        LocalDate date = instant.atZone(zone).toLocalDate();
        return instant.isBefore(start(date, zone, cutOff))
                ? of(date.minusDays(1), zone, cutOff)
                : of(date, zone, cutOff);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    private static Instant start(LocalDate date, ZoneId zone, LocalTime cutOff) {
        return date.atTime(cutOff).atZone(zone).toInstant();
    }
}
