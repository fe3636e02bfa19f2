package org.handcart.cod.persistence;

import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.handcart.cod.CashCount;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Reads counts; the order of the columns is known here alone. */
final class CountRow {

    static final String COLUMNS = """
            select cast(id as text), kind, store_code, cast(business_day as text), cast(shift_id as text), rider_id,
                currency, expected_minor, counted_minor, variance_minor, denominations, reason, photo, status,
                requested_by, cast(extract(epoch from requested_at) * 1000000 as bigint), decided_by,
                cast(extract(epoch from decided_at) * 1000000 as bigint), comment
            from cod.cash_count
            """;

    private CountRow() {}

    static List<CashCount> counts(Query query) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(CountRow::count).toList();
    }

    private static CashCount count(Object[] row) {
        Currency currency = Currency.getInstance((String) row[6]);
        return new CashCount(
                UUID.fromString((String) row[0]),
                CashCount.Kind.valueOf((String) row[1]),
                (String) row[2],
                LocalDate.parse((String) row[3]),
                row[4] == null ? null : UUID.fromString((String) row[4]),
                (String) row[5],
                money(row[7], currency),
                money(row[8], currency),
                money(row[9], currency),
                DenominationText.read((String) row[10], currency),
                (String) row[11],
                (String) row[12],
                CashCount.Status.valueOf((String) row[13]),
                (String) row[14],
                Times.ofMicros((Number) row[15]),
                (String) row[16],
                instant((Number) row[17]),
                (String) row[18]);
    }

    private static @Nullable Instant instant(@Nullable Number micros) {
        return micros == null ? null : Times.ofMicros(micros);
    }

    private static Money money(Object minor, Currency currency) {
        return Money.ofMinor(((Number) minor).longValue(), currency);
    }
}
