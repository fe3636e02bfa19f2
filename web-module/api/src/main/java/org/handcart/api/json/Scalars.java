package org.handcart.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Single values, each read from exactly one kind of JSON value. A fault is noted and answers null. */
final class Scalars {
    private static final int MAX_DIGITS = 19;
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Scalars() {}

    static @Nullable Object read(JsonNode node, Class<?> type, String pointer, Faults faults) {
        if (type == Integer.class) {
            return integer(node, pointer, faults);
        }
        if (type == BigDecimal.class) {
            return decimal(node, pointer, faults);
        }
        if (type == Boolean.class) {
            if (node.isBoolean()) {
                return node.booleanValue();
            }
            faults.add(pointer, "must be true or false");
            return null;
        }
        if (!node.isTextual()) {
            faults.add(pointer, "must be a text");
            return null;
        }
        return ofText(node.textValue(), type, pointer, faults);
    }

    private static @Nullable Object ofText(String text, Class<?> type, String pointer, Faults faults) {
        if (type == String.class) {
            return text(text, pointer, faults);
        }
        if (type == UUID.class) {
            return uuid(text, pointer, faults);
        }
        if (type == Instant.class) {
            return instant(text, pointer, faults);
        }
        if (type.isEnum()) {
            return constant(text, type, pointer, faults);
        }
        throw new IllegalStateException("a request cannot hold a " + type);
    }

    private static @Nullable Integer integer(JsonNode node, String pointer, Faults faults) {
        if (!node.isIntegralNumber()) {
            faults.add(pointer, "must be a whole number");
            return null;
        }
        if (!node.canConvertToInt()) {
            faults.add(pointer, "is out of range");
            return null;
        }
        return node.intValue();
    }

    private static @Nullable BigDecimal decimal(JsonNode node, String pointer, Faults faults) {
        if (!node.isNumber()) {
            faults.add(pointer, "must be a number");
            return null;
        }
        BigDecimal value = node.decimalValue();
        if (value.precision() > MAX_DIGITS || Math.abs((long) value.scale()) > MAX_DIGITS) {
            faults.add(pointer, "has too many digits");
            return null;
        }
        return value;
    }

    /** Normalised to NFC. Refuses what no text of ours contains and what no column can hold. */
    private static @Nullable String text(String text, String pointer, Faults faults) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                faults.add(pointer, "holds half a character");
                return null;
            } else if (isControl(c)) {
                faults.add(pointer, "holds a control character");
                return null;
            }
        }
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Line breaks and tabs are text; NUL, escape sequences and the overrides of reading direction are not. */
    private static boolean isControl(char c) {
        boolean override = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        return override || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }

    private static @Nullable UUID uuid(String text, String pointer, Faults faults) {
        UUID id = Uuids.parse(text).orElse(null);
        if (id == null) {
            faults.add(pointer, "must be a UUID");
        }
        return id;
    }

    private static @Nullable Instant instant(String text, String pointer, Faults faults) {
        try {
            Instant at = OffsetDateTime.parse(text).toInstant();
            if (!at.isBefore(EARLIEST) && at.isBefore(LATEST)) {
                return at;
            }
            faults.add(pointer, "must lie between 1970 and 2200");
        } catch (DateTimeParseException malformed) {
            faults.add(pointer, "must be a time of RFC 3339, such as 2026-11-20T10:15:30Z");
        }
        return null;
    }

    private static @Nullable Object constant(String text, Class<?> type, String pointer, Faults faults) {
        Object[] constants = type.getEnumConstants();
        for (Object constant : constants) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        faults.add(
                pointer,
                "must be one of "
                        + Arrays.stream(constants).map(Object::toString).collect(Collectors.joining(", ")));
        return null;
    }
}
