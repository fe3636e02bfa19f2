package org.handcart.catalog.domain;

import java.util.Locale;

/** Makes the code of a category out of what a file calls it. */
public final class CategoryCode {

    private static final int LONGEST = 64;

    private CategoryCode() {}

    /** Letters and digits of ASCII, dashes between; a name without any gets a code of its numbers. */
    public static String of(String name) {
        String code =
                name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-").replaceAll("^-|-$", "");
        if (code.isEmpty()) {
            return "C-" + Integer.toHexString(name.hashCode()).toUpperCase(Locale.ROOT);
        }
        return code.length() > LONGEST ? code.substring(0, LONGEST) : code;
    }
}
