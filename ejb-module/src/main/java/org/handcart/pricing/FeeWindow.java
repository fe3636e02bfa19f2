package org.handcart.pricing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Some hours of some days, by the clock on the store's wall. From {@code opens}, inclusive, to {@code closes},
 * exclusive; one that closes before it opens, or at the same time, goes on into the next day and belongs to the day it
 * opened.
 */
public record FeeWindow(Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {

    /** @throws IllegalArgumentException without a day */
    public FeeWindow {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a window has a day");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    public boolean contains(ZonedDateTime at) {
        LocalTime time = at.toLocalTime();
        DayOfWeek day = at.getDayOfWeek();
        if (opens.isBefore(closes)) {
            return days.contains(day) && !time.isBefore(opens) && time.isBefore(closes);
        }
        return (days.contains(day) && !time.isBefore(opens)) || (days.contains(day.minus(1)) && time.isBefore(closes));
    }
}
