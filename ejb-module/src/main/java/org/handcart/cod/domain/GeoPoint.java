package org.handcart.cod.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A position, WGS 84. */
public record GeoPoint(BigDecimal latitude, BigDecimal longitude) {

    /** Twice the mean radius of the earth, as everywhere in the house. */
    private static final double DIAMETER_KM = 12_742.0176;

    public static @Nullable GeoPoint of(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {
        return latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
    }

    /** Over the ground, by haversine, to the metre. */
    public BigDecimal kmTo(GeoPoint other) {
        double here = Math.toRadians(latitude.doubleValue());
        double there = Math.toRadians(other.latitude.doubleValue());
        double north = Math.sin((there - here) * 0.5);
        double east =
                Math.sin(Math.toRadians(other.longitude.subtract(longitude).doubleValue()) * 0.5);
        double chord = north * north + Math.cos(here) * Math.cos(there) * east * east;
        double km = DIAMETER_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
        return BigDecimal.valueOf(km).setScale(3, RoundingMode.HALF_UP);
    }
}
