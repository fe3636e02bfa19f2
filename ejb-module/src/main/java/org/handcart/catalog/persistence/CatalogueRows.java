package org.handcart.catalog.persistence;

import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handcart.catalog.CatalogueFigures;
import org.handcart.catalog.CatalogueImport;
import org.handcart.catalog.CatalogueResult;
import org.handcart.catalog.domain.CatalogueRow;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Reads the rows of catalogue imports; the order of the columns is known here and in {@link CatalogueSql} alone. */
final class CatalogueRows {

    private CatalogueRows() {}

    static List<CatalogueImport> jobs(Query query) {
        List<CatalogueImport> jobs = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Object[] column = (Object[]) row;
            Instant created = instant(column[5]);
            if (created == null) {
                throw new IllegalStateException("a job without a beginning");
            }
            jobs.add(new CatalogueImport(
                    (UUID) column[0],
                    (String) column[1],
                    Currency.getInstance((String) column[2]),
                    (String) column[3],
                    (String) column[4],
                    integer(column[7]),
                    integer(column[8]),
                    created,
                    instant(column[6])));
        }
        return jobs;
    }

    static List<CatalogueRow> rows(Query query) {
        List<CatalogueRow> rows = new ArrayList<>();
        for (Object row : query.getResultList()) {
            @Nullable Object[] column = (Object[]) row;
            rows.add(new CatalogueRow(
                    integer(column[0]),
                    String.valueOf(column[1]),
                    String.valueOf(column[2]),
                    String.valueOf(column[3]),
                    (String) column[4],
                    (String) column[5],
                    (String) column[6],
                    (Long) column[7],
                    (Long) column[8],
                    (Integer) column[9],
                    (String) column[10]));
        }
        return rows;
    }

    static List<CatalogueResult> results(Query query) {
        List<CatalogueResult> results = new ArrayList<>();
        for (Object row : query.getResultList()) {
            @Nullable Object[] column = (Object[]) row;
            results.add(new CatalogueResult(
                    integer(column[0]),
                    String.valueOf(column[1]),
                    String.valueOf(column[2]),
                    (String) column[3],
                    String.valueOf(column[4]),
                    (String) column[5],
                    String.valueOf(column[6])));
        }
        return results;
    }

    static CatalogueFigures figures(Object[] column, Currency currency, Query outcomes, Query categories) {
        return new CatalogueFigures(
                integer(column[0]),
                integer(column[1]),
                integer(column[2]),
                integer(column[3]),
                integer(column[4]),
                number(column[5]),
                Money.ofMinor(number(column[6]), currency),
                Money.ofMinor(number(column[7]), currency),
                Money.ofMinor(number(column[8]), currency),
                number(column[9]),
                Money.ofMinor(number(column[10]), currency),
                counts(outcomes),
                counts(categories));
    }

    private static Map<String, Integer> counts(Query query) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Object row : query.getResultList()) {
            Object[] column = (Object[]) row;
            counts.put((String) column[0], integer(column[1]));
        }
        return counts;
    }

    private static int integer(@Nullable Object value) {
        return Math.toIntExact(number(value));
    }

    private static long number(@Nullable Object value) {
        return new BigDecimal(String.valueOf(value)).longValueExact();
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
