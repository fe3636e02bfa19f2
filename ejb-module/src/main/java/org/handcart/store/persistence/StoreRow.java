package org.handcart.store.persistence;

import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.handcart.shared.Money;
import org.handcart.store.Store;

/** Reads store rows; the order of the columns is known here alone. */
final class StoreRow {

    static final String COLUMNS = """
            code, name, currency, zone, to_char(day_cut_off, 'HH24:MI:SS'), active, latitude, longitude, radius_km,
                city, postal_code, country, stock_policy, price_source, sla_minutes, auto_release,
                release_after_seconds, cod_limit_minor, recognises_bundles, version
            """;

    private StoreRow() {}

    static List<Store> stores(Query query) {
        List<Store> stores = new ArrayList<>();
        for (Object row : query.getResultList()) {
            stores.add(store((Object[]) row));
        }
        return List.copyOf(stores);
    }

    private static Store store(Object[] column) {
        Currency currency = Currency.getInstance((String) column[2]);
        Number codLimit = (Number) column[17];
        return new Store(
                (String) column[0],
                (String) column[1],
                currency,
                ZoneId.of((String) column[3]),
                LocalTime.parse((String) column[4]),
                (Boolean) column[5],
                (BigDecimal) column[6],
                (BigDecimal) column[7],
                (BigDecimal) column[8],
                (String) column[9],
                (String) column[10],
                (String) column[11],
                "TRACKED".equals(column[12]),
                "CHANNEL".equals(column[13]),
                ((Number) column[14]).intValue(),
                (Boolean) column[15],
                ((Number) column[16]).intValue(),
                codLimit == null ? null : Money.ofMinor(codLimit.longValue(), currency),
                (Boolean) column[18],
                ((Number) column[19]).longValue());
    }
}
