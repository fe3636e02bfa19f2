package org.handcart.cod.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Pattern;
import org.handcart.cod.Area;
import org.handcart.cod.AreaImport;
import org.handcart.cod.AreaImport.Outcome;
import org.handcart.cod.PostalCode;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file of postal codes. A position outside the country, which files give for codes they have no position
 * of, is no position.
 *
 * @param area null when the row is refused
 * @param exception null when it was taken as it stands
 */
public record AreaRow(@Nullable Area area, AreaImport.@Nullable Row exception) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,3}(\\.[0-9]{1,20})?");
    private static final int DIGITS = 6;
    private static final Map<String, Pattern> SHAPES = Map.of(
            "IN", Pattern.compile("[1-9][0-9]{5}"),
            "US", Pattern.compile("[0-9]{5}([0-9]{4})?"),
            "DE", Pattern.compile("[0-9]{5}"));
    private static final Pattern ANY_SHAPE = Pattern.compile("[A-Z0-9]{2,12}");
    private static final Map<String, Box> BOXES = Map.of("IN", new Box(6, 38, 68, 98));
    private static final Box EARTH = new Box(-90, 90, -180, 180);

    /** What a country lies within, in whole degrees. */
    private record Box(int south, int north, int west, int east) {
        boolean holds(BigDecimal latitude, BigDecimal longitude) {
            return between(latitude, south, north) && between(longitude, west, east);
        }

        private static boolean between(BigDecimal value, int low, int high) {
            return value.compareTo(BigDecimal.valueOf(low)) >= 0 && value.compareTo(BigDecimal.valueOf(high)) <= 0;
        }
    }

    public static AreaRow read(int number, String country, String code, String latitude, String longitude) {
        PostalCode postal = new PostalCode(country, code);
        if (!SHAPES.getOrDefault(country, ANY_SHAPE).matcher(postal.code()).matches()) {
            return refused(number, code, "no postal code of " + country);
        }
        if (latitude.isBlank() && longitude.isBlank()) {
            return notGeocoded(number, postal, "no position is given");
        }
        if (!NUMBER.matcher(latitude.strip()).matches()
                || !NUMBER.matcher(longitude.strip()).matches()) {
            return refused(number, code, "the position is not two decimal numbers");
        }
        BigDecimal north = new BigDecimal(latitude.strip()).setScale(DIGITS, RoundingMode.HALF_EVEN);
        BigDecimal east = new BigDecimal(longitude.strip()).setScale(DIGITS, RoundingMode.HALF_EVEN);
        boolean nowhere = north.signum() == 0 && east.signum() == 0;
        if (nowhere || !BOXES.getOrDefault(country, EARTH).holds(north, east)) {
            return notGeocoded(number, postal, "%s, %s is not in %s".formatted(latitude, longitude, country));
        }
        return new AreaRow(new Area(postal.country(), postal.code(), north, east, null), null);
    }

    public static AreaRow refused(int number, @Nullable String code, String why) {
        return new AreaRow(null, new AreaImport.Row(number, code, Outcome.REFUSED, why));
    }

    private static AreaRow notGeocoded(int number, PostalCode postal, String why) {
        return new AreaRow(
                new Area(postal.country(), postal.code(), null, null, null),
                new AreaImport.Row(number, postal.code(), Outcome.NOT_GEOCODED, why));
    }
}
