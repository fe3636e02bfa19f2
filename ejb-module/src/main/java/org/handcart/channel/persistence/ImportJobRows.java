package org.handcart.channel.persistence;

import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.channel.ImportProgress;
import org.handcart.channel.domain.ImportRow;
import org.handcart.channel.domain.SourceRow;
import org.jspecify.annotations.Nullable;

/** Rows of the database as the words of this context. */
final class ImportJobRows {

    static final String SELECT = """
            select id, status, file_name, store_code, rows_staged, rows_done, rows_total, error, figures, created_at,
                   started_at, finished_at, cursor_row, created_by
            from channel.import_job""";

    private ImportJobRows() {}

    @SuppressWarnings("unchecked")
    static Optional<ImportProgress> one(Query query) {
        List<Object[]> rows = query.getResultList();
        return rows.stream().findFirst().map(ImportJobRows::progress);
    }

    static ImportProgress progress(Object[] row) {
        return new ImportProgress(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                number(row[4]),
                number(row[5]),
                row[6] == null ? null : number(row[6]),
                (String) row[7],
                (String) row[8],
                instant(row[9]).orElseThrow(),
                instant(row[10]).orElse(null),
                instant(row[11]).orElse(null),
                number(row[12]),
                (String) row[13]);
    }

    static ImportRow row(Object[] row) {
        SourceRow source = new SourceRow(
                number(row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                number(row[4]),
                ((Timestamp) row[5]).toLocalDateTime(),
                ((BigDecimal) row[6]).stripTrailingZeros(),
                (String) row[7],
                (String) row[8],
                (String) row[9]);
        return new ImportRow(source, number(row[10]));
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }

    private static Optional<Instant> instant(@Nullable Object column) {
        if (column instanceof OffsetDateTime time) {
            return Optional.of(time.toInstant());
        }
        return Optional.ofNullable((Timestamp) column).map(Timestamp::toInstant);
    }
}
