package org.handcart.console.words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How moments and durations are written. */
public final class Moments {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss z", Locale.ENGLISH);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm z", Locale.ENGLISH);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Moments() {}

    /** In a zone that is named with it, such as {@code 21 Nov 2026, 07:36:07 IST}; empty for null. */
    public static String text(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? "" : LOCAL.format(moment.atZone(zone));
    }

    /** Only the day. */
    public static String day(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? "" : DAY.format(moment.atZone(zone));
    }

    /** Only the time of day, without seconds. */
    public static String minute(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? "" : MINUTE.format(moment.atZone(zone));
    }

    /** ISO 8601 in UTC, to the second. */
    public static String utc(@Nullable Instant moment) {
        return moment == null ? "" : moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Rounded down to what a person needs: {@code 45 s}, {@code 12 min}, {@code 3 h 5 min}, {@code 2 d 4 h}. */
    public static String span(Duration span) {
        long seconds = span.abs().toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        if (minutes < 60) {
            return minutes + " min";
        }
        long hours = minutes / 60;
        return hours < 24 ? hours + " h " + minutes % 60 + " min" : hours / 24 + " d " + hours % 24 + " h";
    }
}
