package org.handcart.store;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A store and its rules. {@code tracksStock} false: it sells without a stock record. {@code recognisesBundles}: loose
 * lines that contain a bundle are sold as that bundle, when it costs less.
 */
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
        boolean recognisesBundles,
        long version) {

    /** Sells loose lines as they come. */
    public Store(
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
            long version) {
        this(
                code,
                name,
                currency,
                zone,
                dayCutOff,
                active,
                latitude,
                longitude,
                radiusKm,
                city,
                postalCode,
                country,
                tracksStock,
                takesChannelPrices,
                slaMinutes,
                autoRelease,
                releaseAfterSeconds,
                codLimit,
                false,
                version);
    }

    /** The business day an instant belongs to (D26). */
    public BusinessDay dayAt(Instant instant) {
        return BusinessDay.at(instant, zone, dayCutOff);
    }

    /** The business day of a date (D26). */
    public BusinessDay day(LocalDate date) {
        return BusinessDay.of(date, zone, dayCutOff);
    }

    /** @throws StoreRefused when ISO 4217 does not know the code, or it has no minor unit */
    public static Currency currencyOf(String code) {
        try {
            Currency currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() < 0) {
                throw new StoreRefused("currency " + code + " has no minor unit");
            }
            return currency;
        } catch (StoreRefused refused) {
            throw refused;
        } catch (IllegalArgumentException unknown) {
            throw new StoreRefused("currency " + code + " is unknown", unknown);
        }
    }

    /** @throws StoreRefused when the time zone database does not know the name */
    public static ZoneId zoneOf(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new StoreRefused("zone " + name + " is unknown", unknown);
        }
    }
}
