package org.handcart.api.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.handcart.api.json.Uuids;
import org.handcart.api.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reads parameters of the address; what does not fit is 400, an id that cannot be one is 404. */
public final class Params {
    private static final int USUAL_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{1,9})?");

    private Params() {}

    /** 1 to 100; 20 when absent. */
    public static int limit(@Nullable String text) {
        if (text == null) {
            return USUAL_LIMIT;
        }
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MAX_LIMIT) {
            throw Problem.parameter("limit", "must be 1 to " + MAX_LIMIT);
        }
        return Integer.parseInt(text);
    }

    public static @Nullable Instant instant(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            OffsetDateTime at = OffsetDateTime.parse(text);
            if (at.getYear() >= 1970 && at.getYear() < 2200) {
                return at.toInstant();
            }
        } catch (DateTimeParseException malformed) {
            throw Problem.parameter(name, "must be a time of RFC 3339");
        }
        throw Problem.parameter(name, "must lie between 1970 and 2200");
    }

    /** A date such as 2026-11-20, between 1970 and 2200; null when absent. */
    public static @Nullable LocalDate date(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1970 && date.getYear() < 2200) {
                return date;
            }
        } catch (DateTimeParseException malformed) {
            throw Problem.parameter(name, "must be a date such as 2026-11-20");
        }
        throw Problem.parameter(name, "must lie between 1970 and 2200");
    }

    /** Several, separated by commas; null when absent. */
    public static <E extends Enum<E>> @Nullable Set<E> constants(String name, @Nullable String text, Class<E> type) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        Set<E> wanted = EnumSet.noneOf(type);
        for (String one : text.split(",", -1)) {
            wanted.add(constant(name, one, type));
        }
        return wanted;
    }

    public static <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(
                        () -> Problem.parameter(name, "must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    public static boolean flag(String name, @Nullable String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw Problem.parameter(name, "must be true or false");
    }

    public static BigDecimal decimal(String name, String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw Problem.parameter(name, "must be a number such as 12.97");
        }
        return new BigDecimal(text);
    }

    /** @throws Problem 404 for what cannot be an id */
    public static UUID id(String text) {
        return Uuids.parse(text).orElseThrow(Problem::notFound);
    }
}
