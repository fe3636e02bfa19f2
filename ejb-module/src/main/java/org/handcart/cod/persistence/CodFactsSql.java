package org.handcart.cod.persistence;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import org.handcart.cod.HousePolicy;
import org.handcart.cod.StoreService.Mode;
import org.handcart.cod.domain.CodFacts;
import org.handcart.cod.domain.GeoPoint;
import org.handcart.shared.Money;
import org.handcart.store.Store;
import org.jspecify.annotations.Nullable;

/** The one statement of a validation, and its columns. */
final class CodFactsSql {

    /** 1 organisation, 2 currency, 3 customer, 4 phone, 5 store, 6 country, 7 postal code. */
    static final String SELECT = """
            select h.limit_minor, h.phone_required, h.otp_above_minor, h.otp_new_customers, h.otp_after_refusals,
                h.version,
                c.blocked, c.reason, c.limit_minor, c.collected, c.refused,
                s.mode, s.radius_km, a.latitude, a.longitude, a.postal_code is not null,
                exists (select from cod.store_area l where l.org_id = ?1 and l.store_code = ?5 and l.country = ?6
                        and l.postal_code = ?7),
                (select max(o.verified_at) from cod.one_time_code o where o.org_id = ?1 and o.phone = ?4)
            from (select) one
            left join cod.house_policy h on h.org_id = ?1 and h.currency = ?2
            left join lateral (
                select bool_or(p.blocked) as blocked, min(p.reason) filter (where p.blocked) as reason,
                    min(p.limit_minor) filter (where p.currency = ?2) as limit_minor,
                    sum(p.collected) as collected, sum(p.refused) as refused
                from cod.customer_policy p
                where p.org_id = ?1 and (p.customer_id = ?3 or p.phone = ?4)) c on true
            left join cod.store_service s on s.org_id = ?1 and s.store_code = ?5
            left join cod.serviceable_area a on a.org_id = ?1 and a.country = ?6 and a.postal_code = ?7
            """;

    private CodFactsSql() {}

    static CodFacts facts(Object[] column, Currency currency, Store store) {
        return new CodFacts(
                store.codLimit(),
                house(column, currency),
                customer(column, currency),
                service(column, store),
                instant(column[17]));
    }

    private static HousePolicy house(Object[] column, Currency currency) {
        if (column[5] == null) {
            return HousePolicy.open(currency);
        }
        return new HousePolicy(
                currency,
                money(column[0], currency),
                (Boolean) column[1],
                money(column[2], currency),
                (Boolean) column[3],
                integer(column[4]),
                null,
                null,
                ((Number) column[5]).longValue());
    }

    private static CodFacts.Customer customer(Object[] column, Currency currency) {
        if (column[6] == null) {
            return CodFacts.Customer.UNKNOWN;
        }
        return new CodFacts.Customer(
                (Boolean) column[6],
                (String) column[7],
                money(column[8], currency),
                integer(column[9]),
                integer(column[10]));
    }

    private static CodFacts.Service service(Object[] column, Store store) {
        if (column[11] == null) {
            return CodFacts.Service.ANYWHERE;
        }
        BigDecimal own = (BigDecimal) column[12];
        BigDecimal usual = store.radiusKm() == null ? BigDecimal.TEN : store.radiusKm();
        return new CodFacts.Service(
                Mode.valueOf((String) column[11]),
                own == null ? usual : own,
                GeoPoint.of(store.latitude(), store.longitude()),
                GeoPoint.of((BigDecimal) column[13], (BigDecimal) column[14]),
                (Boolean) column[15],
                (Boolean) column[16]);
    }

    static int integer(@Nullable Object value) {
        return value == null ? 0 : ((Number) value).intValue();
    }

    static @Nullable Money money(@Nullable Object minor, Currency currency) {
        return minor == null ? null : Money.ofMinor(((Number) minor).longValue(), currency);
    }

    static @Nullable Instant instant(@Nullable Object value) {
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return value == null ? null : ((OffsetDateTime) value).toInstant();
    }
}
