package org.handcart.catalog.domain;

import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the columns of a catalogue mean. */
interface CatalogueLayout {

    Pattern WHOLE = Pattern.compile("[0-9]{1,15}");

    List<String> header();

    /** @throws IllegalArgumentException for a row that cannot be read */
    CatalogueRow row(int rowNo, String source, List<String> fields, Currency currency);

    /** @throws IllegalArgumentException when it is not a whole number of 15 digits at most */
    static long whole(String column, String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("%s '%s' is not a whole number".formatted(column, text));
        }
        return Long.parseLong(text);
    }

    /** @throws IllegalArgumentException when it is above a million */
    static int units(String column, String text) {
        long units = whole(column, text);
        if (units > 1_000_000) {
            throw new IllegalArgumentException("%s %d is more than a million".formatted(column, units));
        }
        return (int) units;
    }

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
