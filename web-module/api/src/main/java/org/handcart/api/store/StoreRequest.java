package org.handcart.api.store;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import org.handcart.api.json.Amounts;
import org.handcart.api.json.Checked;
import org.handcart.api.json.CurrencyCode;
import org.handcart.api.json.DecimalAmount;
import org.handcart.api.json.Faults;
import org.handcart.shared.Money;
import org.handcart.store.Store;
import org.jspecify.annotations.Nullable;

/** A store as a client writes it; the whole of it. Absent rules take what most stores want. */
public record StoreRequest(
        @NotNull @Size(min = 1, max = 200) String name,
        @NotNull @CurrencyCode String currency,
        @NotNull @Size(max = 64) String zone,

        @Nullable @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "must be a time of day such as 04:00")
        String dayCutOff,

        @Nullable Boolean active,
        @Nullable @DecimalMin("-90") @DecimalMax("90") BigDecimal latitude,

        @Nullable @DecimalMin("-180") @DecimalMax("180") BigDecimal longitude,

        @Nullable @DecimalMin("0.1") @DecimalMax("1000") BigDecimal radiusKm,
        @Nullable @Size(max = 100) String city,
        @Nullable @Size(max = 16) String postalCode,

        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166 code such as IN")
        String country,

        @Nullable Boolean tracksStock,
        @Nullable Boolean takesChannelPrices,
        @Nullable @Min(10) @Max(60) Integer slaMinutes,
        @Nullable Boolean autoRelease,
        @Nullable @Min(0) @Max(86_400) Integer releaseAfterSeconds,
        @Nullable @DecimalAmount String codLimit,
        @Nullable Boolean recognisesBundles)
        implements Checked {
    private static final int USUAL_SLA_MINUTES = 20;

    @Override
    public void check(Faults faults) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            faults.add("/zone", "must be a zone of the IANA database such as Asia/Kolkata");
        }
        if ((latitude == null) != (longitude == null)) {
            faults.add("/latitude", "and longitude belong together");
        }
    }

    Store store(String code, long version) {
        Amounts amounts = Amounts.in(currency, "/currency");
        Money limit = amounts.of(codLimit, "/codLimit");
        amounts.refuse();
        return new Store(
                code,
                name,
                amounts.currency(),
                ZoneId.of(zone),
                dayCutOff == null ? LocalTime.MIDNIGHT : LocalTime.parse(dayCutOff),
                or(active, true),
                latitude,
                longitude,
                radiusKm,
                city,
                postalCode,
                country,
                or(tracksStock, true),
                or(takesChannelPrices, false),
                slaMinutes == null ? USUAL_SLA_MINUTES : slaMinutes,
                or(autoRelease, true),
                releaseAfterSeconds == null ? 0 : releaseAfterSeconds,
                limit,
                or(recognisesBundles, false),
                version);
    }

    private static boolean or(@Nullable Boolean given, boolean otherwise) {
        return given == null ? otherwise : given;
    }
}
