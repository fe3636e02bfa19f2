package org.handcart.order;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Where to deliver; the country is ISO 3166-1 alpha-2, the position WGS 84. */
public record Address(
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String country,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude) {}
