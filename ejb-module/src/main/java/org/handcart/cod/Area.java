package org.handcart.cod;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A postal code that is known.
 *
 * @param latitude WGS 84; null when it is not geocoded
 * @param km from the position that was asked about; null when none was
 */
public record Area(
        String country,
        String postalCode,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal km) {}
