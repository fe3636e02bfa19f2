package org.handcart.store;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** A store and its rules. {@code tracksStock} false: it sells without a stock record. */
public record Store(
        String code,
        String name,
        Currency currency,
        ZoneId zone,
        LocalTime dayCutOff,
        boolean active,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal radiusKm,
        @Nullable String city,
        @Nullable String postalCode,
        String country,
        boolean tracksStock,
        boolean takesChannelPrices,
        int slaMinutes,
        boolean autoRelease,
        int releaseAfterSeconds,
        @Nullable Money codLimit,
        long version) {}
