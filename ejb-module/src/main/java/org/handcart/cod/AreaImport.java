package org.handcart.cod;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file of postal codes: {@code rows = geocoded + notGeocoded + refused}.
 *
 * @param exceptions every row that was not taken as it stands, in order; the first 10,000 of them
 */
public record AreaImport(int rows, int geocoded, int notGeocoded, int refused, List<Row> exceptions) {

    /** @param number of the row in the file, 1 for the first behind the header */
    public record Row(int number, @Nullable String postalCode, Outcome outcome, String detail) {}

    public enum Outcome {
        /** Taken, without a position. */
        NOT_GEOCODED,
        /** Left out: mend it and send it again. */
        REFUSED
    }
}
