package org.handcart.risk.domain;

import org.handcart.risk.TimeSpan;

/**
 * What is usual for a subject: medians over its last 30 days with any of it, each like with like: its whole day, its
 * busiest hour, its busiest ten minutes.
 */
public record Usual(int activeDays, long day, long hour, long tenMinutes) {

    public static final Usual NONE = new Usual(0, 0, 0, 0);

    /** With fewer days a subject is new: a median of them says nothing. */
    public static final int ENOUGH_DAYS = 5;

    boolean isHistory() {
        return activeDays >= ENOUGH_DAYS;
    }

    long in(TimeSpan span) {
        return switch (span) {
            case TEN_MINUTES -> tenMinutes;
            case HOUR -> hour;
            case BUSINESS_DAY -> day;
            case THIRTY_DAYS -> throw new IllegalArgumentException("a month is not compared with a day");
        };
    }
}
