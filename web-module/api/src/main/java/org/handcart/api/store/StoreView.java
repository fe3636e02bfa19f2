package org.handcart.api.store;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.handcart.shared.Money;
import org.handcart.store.Store;
import org.jspecify.annotations.Nullable;

/** A store as the API shows it. */
public record StoreView(
        String code,
        String name,
        String currency,
        String zone,
        String dayCutOff,
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
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    static StoreView of(Store store) {
        LocalTime cutOff = store.dayCutOff();
        return new StoreView(
                store.code(),
                store.name(),
                store.currency().getCurrencyCode(),
                store.zone().getId(),
                cutOff.format(MINUTES),
                store.active(),
                store.latitude(),
                store.longitude(),
                store.radiusKm(),
                store.city(),
                store.postalCode(),
                store.country(),
                store.tracksStock(),
                store.takesChannelPrices(),
                store.slaMinutes(),
                store.autoRelease(),
                store.releaseAfterSeconds(),
                store.codLimit(),
                store.recognisesBundles(),
                store.version());
    }
}
