package org.handcart.pricing;

import java.util.regex.Pattern;

/**
 * Where a price, a tax or a fee holds. The narrower scope wins: a store before its city, a city before its country, and
 * each before the organisation.
 *
 * @param place empty for the organisation, else an ISO 3166 code, a city as its stores spell it, or a store's code
 */
public record Scope(Level level, String place) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int LONGEST = 100;

    /** From wide to narrow. */
    public enum Level {
        ORGANISATION,
        COUNTRY,
        CITY,
        STORE;

        /** 0 for the widest; the greater wins. */
        public int rank() {
            return ordinal();
        }

        public static Level ofRank(int rank) {
            return values()[rank];
        }
    }

    /** @throws IllegalArgumentException when the level has no such place */
    public Scope {
        boolean fits = switch (level) {
            case ORGANISATION -> place.isEmpty();
            case COUNTRY -> COUNTRY.matcher(place).matches();
            case CITY, STORE -> !place.isBlank() && place.length() <= LONGEST;
        };
        if (!fits) {
            throw new IllegalArgumentException("a " + level + " is not called '" + place + "'");
        }
    }

    public static Scope organisation() {
        return new Scope(Level.ORGANISATION, "");
    }

    public static Scope country(String code) {
        return new Scope(Level.COUNTRY, code);
    }

    public static Scope city(String name) {
        return new Scope(Level.CITY, name);
    }

    public static Scope store(String code) {
        return new Scope(Level.STORE, code);
    }

    /** Such as {@code store QC-001}. */
    @Override
    public String toString() {
        return switch (level) {
            case ORGANISATION -> "the organisation";
            case COUNTRY -> "country " + place;
            case CITY -> "city " + place;
            case STORE -> "store " + place;
        };
    }
}
