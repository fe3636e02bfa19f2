package org.handcart.shared.json;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks of single values in a report from outside. Each throws {@link MalformedJson} with the pointer it is given. */
public final class Reported {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Reported() {}

    public static <T> T present(String pointer, @Nullable T value) {
        if (value == null) {
            throw new MalformedJson(pointer, "is needed", null);
        }
        return value;
    }

    /** Not blank, no control characters, not longer than said. */
    public static String text(String pointer, @Nullable String value, int longest) {
        String text = present(pointer, value);
        if (text.isBlank() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new MalformedJson(pointer, "1 to " + longest + " printable characters are needed", null);
        }
        return text;
    }

    public static int number(String pointer, int value, int least, int most) {
        if (value < least || value > most) {
            throw new MalformedJson(pointer, "must be from " + least + " to " + most, null);
        }
        return value;
    }

    public static String oneOf(String pointer, @Nullable String value, Set<String> known) {
        String text = present(pointer, value);
        if (!known.contains(text)) {
            throw new MalformedJson(pointer, "is none of " + String.join(", ", new java.util.TreeSet<>(known)), null);
        }
        return text;
    }

    /** A time that a database and a person can hold, and no sentinel. */
    public static Instant time(String pointer, @Nullable Instant value) {
        Instant time = present(pointer, value);
        if (time.isBefore(EARLIEST) || !time.isBefore(LATEST)) {
            throw new MalformedJson(pointer, "must be from 2000 to 2199", null);
        }
        return time;
    }
}
